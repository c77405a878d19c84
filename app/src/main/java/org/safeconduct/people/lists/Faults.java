package org.safeconduct.people.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// Collects what is found wrong while a list is read.
public final class Faults {
  private final Consumer<RowFault> listener;
  private final List<RowFault> errors = new ArrayList<>();
  private final List<RowFault> warnings = new ArrayList<>();
  private int errorCount;
  private int warningCount;
  private int badRows;
  private long lastBadLine = -1;

  /// @param listener hears of every fault as it is found, also of those that will not be shown
  public Faults(Consumer<RowFault> listener) {
    this.listener = listener;
  }

  /// Adds a fault. Faults of one row are added one after the other.
  public void add(RowFault fault) {
    listener.accept(fault);
    if (fault.warning()) {
      warningCount++;
      if (warnings.size() < FaultReport.LIMIT) warnings.add(fault);
      return;
    }
    errorCount++;
    if (fault.line() != lastBadLine) badRows++;
    lastBadLine = fault.line();
    if (errors.size() < FaultReport.LIMIT) errors.add(fault);
  }

  /// How many rows cannot be used.
  public int badRows() {
    return badRows;
  }

  /// What was found; errors are shown rather than warnings.
  public FaultReport report() {
    var shown = new ArrayList<>(errors);
    shown.addAll(warnings.subList(0, Math.min(warnings.size(), FaultReport.LIMIT - shown.size())));
    shown.sort(Comparator.comparingLong(RowFault::line));
    return new FaultReport(badRows, warningCount, shown, errorCount + warningCount);
  }
}
