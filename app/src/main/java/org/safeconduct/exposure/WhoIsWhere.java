package org.safeconduct.exposure;

import java.time.Instant;
import java.util.List;

/// How many people are in each country, each counted once at the best statement of where she
/// is.
///
/// @param asOf up to when changes were taken in
/// @param countries those with anybody in them, most people first
/// @param unlocated of whom nothing is known now
/// @param people all of them
public record WhoIsWhere(Instant asOf, List<InCountry> countries, int unlocated, int people) {
  public WhoIsWhere {
    countries = List.copyOf(countries);
  }

  /// One country.
  ///
  /// @param country ISO 3166-1 alpha-2; empty for people on the way between two countries or in
  ///     a place whose country is not known
  /// @param name in the language of the reader
  /// @param inPlace at home, at work or confirmed without a trip
  /// @param travelling on a trip
  public record InCountry(String country, String name, int inPlace, int travelling) {
    /// Both together.
    public int people() {
      return inPlace + travelling;
    }
  }
}
