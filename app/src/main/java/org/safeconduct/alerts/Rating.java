package org.safeconduct.alerts;

import java.util.Locale;
import org.safeconduct.shared.Severity;

/// How an alert rates what it warns of (CAP 1.2, 3.2.2).
///
/// @param severity how bad
/// @param urgency how soon people should act
/// @param certainty how sure its sender is; always called *alert certainty* on screen
public record Rating(Severity severity, Urgency urgency, AlertCertainty certainty) {
  /// Nothing is said about it.
  public static final Rating UNKNOWN =
      new Rating(Severity.UNKNOWN, Urgency.UNKNOWN, AlertCertainty.UNKNOWN);

  /// The severity's word as CAP spells it, for instance `Severe`.
  public static String word(Severity severity) {
    return capitalised(severity);
  }

  /// The word of an enum constant as CAP spells it: one capital, then small letters.
  static String capitalised(Enum<?> constant) {
    var name = constant.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
