package org.safeconduct.governance.delegations;

import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far a delegation reaches.
///
/// @param organisations only for these; empty for all
/// @param countries only there, ISO 3166-1 alpha-2; empty for everywhere
/// @param maxRisk the highest risk that may be decided about, 1 to 5; null for any
/// @param maxUsd the most that a decision may cost; null for any
/// @param subDelegable how many times it may be passed on, 0 to 3
public record Bounds(
    Set<UUID> organisations,
    Set<String> countries,
    @Nullable Integer maxRisk,
    @Nullable BigDecimal maxUsd,
    int subDelegable) {
  /// How many times at most authority may be passed on.
  public static final int DEEPEST = 3;

  public Bounds {
    organisations = Set.copyOf(organisations);
    countries = Set.copyOf(countries);
  }

  /// Whether the other reaches no further than this and is passed on less often.
  boolean covers(Bounds other) {
    return contains(organisations, other.organisations)
        && contains(countries, other.countries)
        && (maxRisk == null || (other.maxRisk != null && other.maxRisk <= maxRisk))
        && (maxUsd == null || (other.maxUsd != null && other.maxUsd.compareTo(maxUsd) <= 0))
        && other.subDelegable < subDelegable;
  }

  private static <T> boolean contains(Set<T> these, Set<T> others) {
    return these.isEmpty() || (!others.isEmpty() && these.containsAll(others));
  }
}
