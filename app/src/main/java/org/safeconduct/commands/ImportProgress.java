package org.safeconduct.commands;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.ImportWatch;
import org.safeconduct.people.lists.ListReader;

/// Shows on a terminal how far an import is. Says nothing to a file or a pipe.
final class ImportProgress implements ImportWatch, AutoCloseable {
  private final ProgressBar bar = new ProgressBar(System.err);
  private final boolean shown = System.console() != null && System.console().isTerminal();
  private final long lines;
  private boolean closed;

  private ImportProgress(long lines) {
    this.lines = lines;
  }

  /// Of a list with these bytes.
  ///
  /// @param sheet which sheet of a workbook is meant; null for the first that holds anything
  static ImportProgress of(byte[] content, @Nullable String sheet) {
    return new ImportProgress(ListReader.lines(content, sheet));
  }

  @Override
  public void at(Step step, int rows) {
    if (shown) bar.show(step.name().toLowerCase(Locale.ROOT), rows, lines);
  }

  /// The list is stored, and the rooms that were told of it do their part.
  void settling() {
    if (shown) bar.show("telling the others", lines, lines);
  }

  @Override
  public void close() {
    if (shown && !closed) bar.finish();
    closed = true;
  }
}
