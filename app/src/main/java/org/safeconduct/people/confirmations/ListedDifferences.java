package org.safeconduct.people.confirmations;

import java.time.Instant;
import java.util.List;

/// Everything that differs on a list now.
///
/// @param mark changes whenever the list does, so that nobody confirms what was not shown
public record ListedDifferences(
    Confirmation.Counts counts, List<Difference> rows, String mark, Instant asOf) {
  public ListedDifferences {
    rows = List.copyOf(rows);
  }
}
