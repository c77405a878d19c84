package org.safeconduct.alerts.cap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.Envelope;
import org.safeconduct.alerts.Reference;

/// Reads the outside of an alert (CAP 1.2, 3.2.1).
final class EnvelopeElement {
  private static final List<String> MANDATORY =
      List.of("identifier", "sender", "sent", "status", "msgType", "scope");
  private static final List<String> ORDER = List.of(
      "identifier",
      "sender",
      "password",
      "sent",
      "status",
      "msgType",
      "source",
      "scope",
      "restriction",
      "addresses",
      "code",
      "note",
      "references",
      "incidents",
      "info");
  private static final Set<String> REPEATABLE = Set.of("code", "info");
  private static final List<String> STATUS =
      List.of("Actual", "Exercise", "System", "Test", "Draft");
  private static final List<String> MSG_TYPE = List.of("Alert", "Update", "Cancel", "Ack", "Error");
  private static final List<String> SCOPE = List.of("Public", "Restricted", "Private");

  private final CapElement alert;
  private final Notes notes;

  EnvelopeElement(XmlElement xml, Notes notes) {
    this.alert = new CapElement(xml, ORDER, REPEATABLE, notes);
    this.notes = notes;
  }

  List<XmlElement> informations() {
    return alert.all("info");
  }

  /// The envelope, null if a mandatory element is missing or the time of sending cannot be
  /// read;
  /// then the notes hold every fault.
  @Nullable
  Envelope read() {
    for (var name : MANDATORY) if (alert.one(name).isEmpty()) refuseMissing(name);
    var sent = sent();
    if (sent == null || !notes.faults().isEmpty()) return null;
    return new Envelope(
        identity("identifier"),
        identity("sender"),
        sent,
        word("status", STATUS),
        word("msgType", MSG_TYPE),
        word("scope", SCOPE),
        alert.text("source"),
        alert.text("restriction"),
        alert.text("note"),
        references());
  }

  private void refuseMissing(String name) {
    var empty = alert.all(name);
    notes.refuse("missing-element", empty.isEmpty() ? alert.xml() : empty.getFirst(), name);
  }

  private @Nullable Instant sent() {
    var element = alert.one("sent");
    if (element.isEmpty()) return null;
    var time = CapTime.read(element.get().text());
    if (time == null) {
      notes.refuse("sent-unreadable", element.get(), element.get().text());
      return null;
    }
    if (time.finding() != null)
      notes.found(
          time.finding(), element.get(), element.get().text(), time.instant().toString());
    return time.instant();
  }

  private String identity(String name) {
    var element = alert.one(name).orElseThrow();
    if (element.text().matches("(?s).*[\\s,<&].*"))
      notes.found("forbidden-characters", element, element.text());
    return element.text();
  }

  private String word(String name, List<String> known) {
    return CapWord.canonical(alert.one(name).orElseThrow(), known, notes);
  }

  private List<Reference> references() {
    var references = new ArrayList<Reference>();
    for (var element : alert.all("references"))
      for (var triple : element.text().split("\\s+"))
        if (!triple.isEmpty()) references.add(reference(element, triple));
    return references;
  }

  private Reference reference(XmlElement element, String triple) {
    int first = triple.indexOf(',');
    int last = triple.lastIndexOf(',');
    var time = CapTime.read(triple.substring(last + 1));
    if (first < 0 || time == null) notes.found("reference-incomplete", element, triple);
    if (first < 0) return new Reference(Objects.requireNonNull(alert.text("sender")), triple, null);
    var identifier = time == null && first == last
        ? triple.substring(first + 1)
        : triple.substring(first + 1, Math.max(first + 1, last));
    return new Reference(
        triple.substring(0, first), identifier, time == null ? null : time.instant());
  }
}
