package org.safeconduct.shared;

import org.jspecify.annotations.Nullable;

/// A place as somebody wrote it down, and as far as it could be found on the Earth; how
/// stations, legs and premises keep theirs. Columns: `place_label, country, region, longitude,
/// latitude, precision`.
///
/// @param label the place in the source's own words, never blank
/// @param country ISO 3166-1 alpha-2, or an empty string when not even the country is known
/// @param region ISO 3166-2, such as `CH-GE`, if known
/// @param position the point that stands for the place, WGS84; absent when the place was not
///     found
/// @param precision how exactly the place is known; `COUNTRY` when it was not found
public record Stay(
    String label,
    String country,
    @Nullable String region,
    @Nullable Position position,
    Precision precision) {
  public Stay {
    if (label.isBlank()) throw new IllegalArgumentException("A stay names its place");
    if (position == null && precision.isLocal())
      throw new IllegalArgumentException("A stay known to the city has a position: " + label);
  }

  /// A place of which nothing but its name is known: whoever stays there is counted as
  /// unlocated.
  public static Stay unlocated(String label) {
    return new Stay(label, "", null, null, Precision.COUNTRY);
  }

  /// A place that was not found, in a country that is known.
  public static Stay somewhereIn(String label, String country) {
    return new Stay(label, country, null, null, Precision.COUNTRY);
  }

  /// Whether anything is known about where on the Earth this is.
  public boolean isLocated() {
    return position != null || !country.isEmpty();
  }
}
