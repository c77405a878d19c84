package org.safeconduct.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody on a roll: what an adviser's list of personnel or dependants says of each.
///
/// @param works at which duty station now; for dependants, the head of household
/// @param lives where the residence is now
/// @param changedAt when the entry was last changed
/// @param gaps what is missing in the file, or too old
public record RollLine(
    PersonCard card,
    String number,
    String unit,
    String works,
    String lives,
    @Nullable Household household,
    Instant changedAt,
    Set<Gap> gaps) {
  /// Of a dependant: on whom, and how.
  ///
  /// @param relation code such as `CHILD`; empty if nobody said
  /// @param recognised by the organisation
  public record Household(String head, String relation, boolean recognised) {}

  /// Whether something in the file is too old.
  public boolean stale() {
    return gaps.stream().anyMatch(Gap::isStale);
  }

  /// Whether something is not in the file.
  public boolean incomplete() {
    return gaps.stream().anyMatch(gap -> !gap.isStale());
  }
}
