package org.safeconduct.commands;

import java.io.PrintStream;
import java.util.Locale;

/// One line on a terminal that fills; on anything else a line a step.
public final class ProgressBar {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal = System.console() != null && System.console().isTerminal();
  private String lastStep = "";
  private int lastFill = -1;

  /// @param out the terminal, or what stands in for one
  public ProgressBar(PrintStream out) {
    this.out = out;
  }

  /// Shows how far a step is; `total` 0 means that nobody knows.
  public void show(String step, long done, long total) {
    int fill = total <= 0 ? 0 : (int) (WIDTH * Math.min(done, total) / total);
    if (step.equals(lastStep) && fill == lastFill) return;
    if (terminal) out.print("\r" + line(step, done, total, fill));
    else if (!step.equals(lastStep)) out.println("  " + step);
    out.flush();
    lastStep = step;
    lastFill = fill;
  }

  /// Ends the line.
  public void finish() {
    if (terminal && !lastStep.isEmpty()) out.println();
  }

  private static String line(String step, long done, long total, int fill) {
    var bar = "#".repeat(fill) + " ".repeat(WIDTH - fill);
    return total <= 0
        ? String.format(Locale.ROOT, "  %-22s [%s] %,d   ", step, bar, done)
        : String.format(Locale.ROOT, "  %-22s [%s] %,d of %,d   ", step, bar, done, total);
  }
}
