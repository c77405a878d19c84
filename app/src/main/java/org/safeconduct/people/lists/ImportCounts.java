package org.safeconduct.people.lists;

import org.jspecify.annotations.Nullable;

/// What a list says that is not stored yet. Of a list of people, people are counted; of a list
/// of trips, legs; of others, rows.
///
/// @param rows rows that are not blank
/// @param created in the list and not stored
/// @param changed stored differently
/// @param unchanged stored just so
/// @param missing stored and not in the list: people of the list's organisations; trips of its
///     organisations that are not over; premises, zones and posts alike. Null where nobody looked:
///     of trips when a list is taken in and what is missing stays, because that means to go through
///     all trips, which a list of a few changes a second cannot wait for
/// @param ended of those missing, how many were marked as left, cancelled, closed or over
public record ImportCounts(
    int rows,
    int created,
    int changed,
    int unchanged,
    @Nullable Integer missing,
    int ended) {
  /// How many facts are written.
  public int written() {
    return created + changed + ended;
  }
}
