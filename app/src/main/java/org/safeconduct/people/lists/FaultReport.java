package org.safeconduct.people.lists;

import java.util.List;

/// What was found wrong in a list: all of it counted, the first of it shown.
///
/// @param badRows rows that cannot be used
/// @param warnings warnings on rows that can be used
/// @param shown the first faults and warnings, by line, up to [#LIMIT]
/// @param total all faults and warnings
public record FaultReport(int badRows, int warnings, List<RowFault> shown, int total) {
  /// How many faults are shown at most; the full list can be had as a file.
  public static final int LIMIT = 1_000;

  public FaultReport {
    shown = List.copyOf(shown);
  }

  /// Whether more was found than is shown.
  public boolean isCut() {
    return total > shown.size();
  }

  /// The faults among what is shown.
  public List<RowFault> errors() {
    return shown.stream().filter(fault -> !fault.warning()).toList();
  }
}
