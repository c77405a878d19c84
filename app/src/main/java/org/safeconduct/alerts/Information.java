package org.safeconduct.alerts;

import java.util.List;
import org.safeconduct.shared.Severity;

/// What an alert says about one event in one language (CAP 1.2, 3.2.2 `info`).
///
/// @param language RFC 3066 tag, `en-US` where the sender gave none, as the standard says
/// @param event what it is, in the sender's words; blank if missing
/// @param categories `Geo`, `Met`, `Safety`, `Security`, `Rescue`, `Fire`, `Health`, `Env`,
///     `Transport`, `Infra`,
///     `CBRNE`, `Other`
/// @param rating severity, urgency and alert certainty
/// @param timing when it applies
/// @param wording what it says to people
/// @param areas where it applies
public record Information(
    String language,
    String event,
    List<String> categories,
    Rating rating,
    Timing timing,
    Wording wording,
    List<AlertArea> areas) {
  public Information {
    categories = List.copyOf(categories);
    areas = List.copyOf(areas);
  }

  /// How bad it is.
  public Severity severity() {
    return rating.severity();
  }

  /// The same with other areas.
  public Information with(List<AlertArea> other) {
    return new Information(language, event, categories, rating, timing, wording, other);
  }
}
