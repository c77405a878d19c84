package org.safeconduct.alerts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Severity;

/// Which alerts a list shows; every part left out admits all.
///
/// @param text words that headline, event, text, areas, sender or identifier must hold,
///     whatever
///     the case and accents; blank for any
/// @param severities empty for any
/// @param state null for any
/// @param country ISO 3166-1 alpha-2 of a country that it touches; blank for any
/// @param source words that sender or bringer must hold; blank for any
/// @param real true for what people are to act on, false for exercises and tests, null for both
/// @param verified whether somebody confirmed that the source can be believed, null for both
public record AlertFilter(
    String text,
    Set<Severity> severities,
    @Nullable AskedState state,
    String country,
    String source,
    @Nullable Boolean real,
    @Nullable Boolean verified) {
  /// Admits everything.
  public static final AlertFilter ALL = new AlertFilter("", Set.of(), null, "", "", null, null);

  public AlertFilter {
    severities = Set.copyOf(severities);
  }
}
