package org.safeconduct.alerts.cap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertDocument;
import org.safeconduct.alerts.AlertReader;
import org.safeconduct.alerts.Fault;
import org.safeconduct.alerts.ReadAlert;
import org.safeconduct.alerts.Reading;
import org.springframework.stereotype.Component;

/// Reads CAP documents: one alert, or an EDXL-DE envelope with any number of them.
///
/// Refused is only what is not well-formed, declares a document type, is no CAP alert, lacks
/// `identifier`, `sender`, `sent`, `status`, `msgType` or `scope`, or whose `sent` cannot be
/// read.
@Component
public class CapReader implements AlertReader {
  private static final String ENVELOPE = "EDXLDistribution";
  private static final String ENVELOPE_NAMESPACE = "urn:oasis:names:tc:emergency:EDXL:DE:";

  @Override
  public Reading read(AlertDocument document) {
    var xml = XmlDocument.read(document.bytes(), document.charset());
    if (xml.isSound() || document.charset() == null) return read(xml);
    var asItSaysItself = XmlDocument.read(document.bytes(), null);
    return read(asItSaysItself.isSound() ? asItSaysItself : xml);
  }

  /// Reads one alert that was found inside another document, such as an entry of a feed.
  public Reading readInside(XmlElement alert) {
    var notes = new Notes();
    var read = alert(alert, notes, alert.toXml());
    return read == null
        ? new Reading.Refused(notes.faults())
        : new Reading.Read(List.of(read), List.of());
  }

  /// Whether the element is an alert of any version of CAP.
  public static boolean isAlert(XmlElement element) {
    return CapVersion.isAlert(element);
  }

  private static Reading read(XmlDocument xml) {
    var faults = new ArrayList<>(xml.faults());
    var root = xml.root();
    if (root == null) return new Reading.Refused(faults.isEmpty() ? List.of(empty()) : faults);
    if (isEnvelope(root) && xml.isSound()) return envelope(root);
    if (!CapVersion.isAlert(root)) faults.add(notAnAlert(root));
    boolean complete = faults.stream().allMatch(it -> it.code().equals("document-type"));
    var notes = new Notes();
    var read = complete ? alert(root, notes, null) : null;
    faults.addAll(notes.faults());
    return read == null || !faults.isEmpty()
        ? new Reading.Refused(faults)
        : new Reading.Read(List.of(read), List.of());
  }

  private static Reading envelope(XmlElement envelope) {
    var alerts = new ArrayList<ReadAlert>();
    var faults = new ArrayList<Fault>();
    for (var element : envelope.outermost(CapVersion::isAlert)) {
      var notes = new Notes();
      notes.found("taken-from-envelope", element, envelope.childText("distributionID"));
      var read = alert(element, notes, element.toXml());
      faults.addAll(notes.faults());
      if (read != null) alerts.add(read);
    }
    if (alerts.isEmpty() && faults.isEmpty())
      faults.add(fault("envelope-without-alert", envelope, ENVELOPE));
    return alerts.isEmpty() ? new Reading.Refused(faults) : new Reading.Read(alerts, faults);
  }

  private static @Nullable ReadAlert alert(
      XmlElement element, Notes notes, @Nullable String excerpt) {
    CapVersion.of(element.namespace())
        .filter(it -> it != CapVersion.V1_2)
        .ifPresent(it -> notes.found("older-version", element, it.number()));
    var outside = new EnvelopeElement(element, notes);
    var envelope = outside.read();
    if (envelope == null) return null;
    if (outside.informations().isEmpty()) notes.found("missing-information", element, "info");
    var informations = outside.informations().stream()
        .map(it -> new InformationElement(it, notes).read())
        .toList();
    return new ReadAlert(envelope, informations, notes.findings(), excerpt);
  }

  private static boolean isEnvelope(XmlElement root) {
    return root.name().equals(ENVELOPE) && root.namespace().startsWith(ENVELOPE_NAMESPACE);
  }

  private static Fault notAnAlert(XmlElement root) {
    boolean feed = root.name().equals("feed") || root.name().equals("rss");
    if (feed) return fault("feed-not-alert", root, root.name());
    return root.name().equals("alert")
        ? fault("wrong-namespace", root, root.namespace())
        : fault("not-an-alert", root, root.name());
  }

  private static Fault fault(String code, XmlElement where, String value) {
    return new Fault(code, where.line(), where.column(), where.path(), value);
  }

  private static Fault empty() {
    return new Fault("empty", 1, 1, "", "");
  }
}
