package org.safeconduct.alerts.cap;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertArea;
import org.safeconduct.alerts.AlertCertainty;
import org.safeconduct.alerts.Information;
import org.safeconduct.alerts.Rating;
import org.safeconduct.alerts.Timing;
import org.safeconduct.alerts.Urgency;
import org.safeconduct.alerts.Wording;
import org.safeconduct.shared.Severity;

/// Reads what an alert says about one event in one language (CAP 1.2, 3.2.2).
final class InformationElement {
  private static final List<String> ORDER = List.of(
      "language",
      "category",
      "event",
      "responseType",
      "urgency",
      "severity",
      "certainty",
      "audience",
      "eventCode",
      "effective",
      "onset",
      "expires",
      "senderName",
      "headline",
      "description",
      "instruction",
      "web",
      "contact",
      "parameter",
      "resource",
      "area");
  private static final Set<String> REPEATABLE =
      Set.of("category", "responseType", "eventCode", "parameter", "resource", "area");
  private static final List<String> CATEGORY = List.of(
      "Geo",
      "Met",
      "Safety",
      "Security",
      "Rescue",
      "Fire",
      "Health",
      "Env",
      "Transport",
      "Infra",
      "CBRNE",
      "Other");
  private static final List<String> RESPONSE = List.of(
      "Shelter",
      "Evacuate",
      "Prepare",
      "Execute",
      "Avoid",
      "Monitor",
      "Assess",
      "AllClear",
      "None");
  private static final String DEFAULT_LANGUAGE = "en-US";

  private final CapElement info;
  private final Notes notes;

  InformationElement(XmlElement xml, Notes notes) {
    this.info = new CapElement(xml, ORDER, REPEATABLE, notes);
    this.notes = notes;
  }

  Information read() {
    if (info.one("event").isEmpty()) notes.found("missing-event", info.xml(), "event");
    return new Information(
        Objects.requireNonNullElse(info.text("language"), DEFAULT_LANGUAGE),
        Objects.requireNonNullElse(info.text("event"), ""),
        words("category", CATEGORY),
        rating(),
        new Timing(time("effective"), time("onset"), time("expires")),
        wording(),
        areas());
  }

  private Rating rating() {
    return new Rating(
        CapWord.constant(info, "severity", Severity.UNKNOWN, notes),
        CapWord.constant(info, "urgency", Urgency.UNKNOWN, notes),
        CapWord.constant(info, "certainty", AlertCertainty.UNKNOWN, notes));
  }

  private Wording wording() {
    return new Wording(
        plain("headline"),
        plain("description"),
        plain("instruction"),
        words("responseType", RESPONSE),
        info.text("senderName"),
        info.text("web"),
        info.text("contact"));
  }

  private @Nullable String plain(String name) {
    var text = info.text(name);
    return text == null ? null : text.replaceAll("(?i)<br\\s*/?>", "\n");
  }

  private List<String> words(String name, List<String> known) {
    return info.all(name).stream()
        .filter(it -> !it.text().isEmpty())
        .map(it -> CapWord.canonical(it, known, notes))
        .toList();
  }

  private @Nullable Instant time(String name) {
    var element = info.one(name);
    if (element.isEmpty()) return null;
    var time = CapTime.read(element.get().text());
    if (time == null) {
      notes.found("time-unreadable", element.get(), element.get().text());
      return null;
    }
    if (time.finding() != null)
      notes.found(
          time.finding(), element.get(), element.get().text(), time.instant().toString());
    return time.instant();
  }

  private List<AlertArea> areas() {
    var areas = info.all("area");
    if (areas.isEmpty()) notes.found("missing-area", info.xml(), "area");
    return areas.stream().map(it -> new AreaElement(it, notes).read()).toList();
  }
}
