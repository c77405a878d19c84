package org.safeconduct.exposure;

import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

/// The first so many of many lines in the usual order: nobody waits until tens of thousands are
/// put in order of whom a hundred are shown.
final class FirstLines {
  private final int most;
  private final PriorityQueue<Line> lines;

  /// @param most how many to keep, 1 or more
  FirstLines(int most) {
    this.most = most;
    this.lines = new PriorityQueue<>(most + 1, Collections.reverseOrder(Line.USUAL));
  }

  void add(Line line) {
    if (lines.size() < most) {
      lines.add(line);
    } else if (Line.USUAL.compare(line, lines.element()) < 0) {
      lines.remove();
      lines.add(line);
    }
  }

  List<Line> inOrder() {
    return lines.stream().sorted(Line.USUAL).toList();
  }
}
