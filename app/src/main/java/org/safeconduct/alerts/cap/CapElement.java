package org.safeconduct.alerts.cap;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One of CAP's composed elements. Notices children that the standard does not know, that stand
/// in another namespace or out of order, and single ones that come twice.
final class CapElement {
  private final XmlElement xml;
  private final Notes notes;

  /// @param order the children the standard knows, in its order
  /// @param repeatable those of them that may come more than once
  CapElement(XmlElement xml, List<String> order, Set<String> repeatable, Notes notes) {
    this.xml = xml;
    this.notes = notes;
    noticeStrangers(order);
    noticeOrder(order);
    noticeRepeats(order, repeatable);
  }

  XmlElement xml() {
    return xml;
  }

  /// The first child of that name, if it holds any text.
  Optional<XmlElement> one(String name) {
    return all(name).stream().filter(it -> !it.text().isEmpty()).findFirst();
  }

  /// The text of the first child of that name that holds any.
  @Nullable
  String text(String name) {
    return one(name).map(XmlElement::text).orElse(null);
  }

  List<XmlElement> all(String name) {
    return xml.children().stream()
        .filter(it -> it.name().equals(name) && isOurs(it))
        .toList();
  }

  List<String> texts(String name) {
    return all(name).stream().map(XmlElement::text).filter(it -> !it.isEmpty()).toList();
  }

  private boolean isOurs(XmlElement child) {
    return child.namespace().isEmpty() || CapVersion.of(child.namespace()).isPresent();
  }

  private void noticeStrangers(List<String> order) {
    for (var child : xml.children()) {
      if (child.name().equals("Signature") || child.name().equals("EncryptedData"))
        notes.found("signature-ignored", child, child.name());
      else if (!isOurs(child) || !order.contains(child.name()))
        notes.found("unknown-element", child, child.name());
      else if (!child.namespace().equals(xml.namespace()))
        notes.found("other-namespace", child, child.namespace());
    }
  }

  private void noticeOrder(List<String> order) {
    int reached = 0;
    for (var child : xml.children()) {
      int place = order.indexOf(child.name());
      if (place >= 0 && place < reached) {
        notes.found("out-of-order", child, child.name());
        return;
      }
      reached = Math.max(reached, place);
    }
  }

  private void noticeRepeats(List<String> order, Set<String> repeatable) {
    var seen = new HashSet<String>();
    for (var child : xml.children()) {
      boolean single = order.contains(child.name()) && !repeatable.contains(child.name());
      if (single && isOurs(child) && !seen.add(child.name()))
        notes.found("repeated-element", child, child.text());
    }
  }
}
