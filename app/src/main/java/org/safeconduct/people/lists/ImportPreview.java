package org.safeconduct.people.lists;

import java.util.List;

/// What would happen if a list were taken in now. Nothing was stored.
///
/// @param first the first rows as a difference, new and changed ones
/// @param missing the first of what is stored and not in the list
/// @param notices what concerns the list as a whole
public record ImportPreview(
    ImportCounts counts,
    FaultReport faults,
    List<RowChange> first,
    List<RowChange> missing,
    List<Notice> notices) {
  public ImportPreview {
    first = List.copyOf(first);
    missing = List.copyOf(missing);
    notices = List.copyOf(notices);
  }
}
