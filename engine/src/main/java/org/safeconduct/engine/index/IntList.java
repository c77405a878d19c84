package org.safeconduct.engine.index;

import java.util.Arrays;

/// Whole numbers in a row that grows. Not safe for several threads at once.
final class IntList {
  private int[] values;
  private int size;

  IntList(int expected) {
    values = new int[Math.max(4, expected)];
  }

  void add(int value) {
    makeRoom(1);
    values[size++] = value;
  }

  int get(int at) {
    return values[at];
  }

  void set(int at, int value) {
    values[at] = value;
  }

  int size() {
    return size;
  }

  /// Forgets what comes after.
  void cutTo(int newSize) {
    size = newSize;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }

  private void makeRoom(int more) {
    if (size + more > values.length)
      values = Arrays.copyOf(values, Math.max(size + more, values.length * 2));
  }
}
