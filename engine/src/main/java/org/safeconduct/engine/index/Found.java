package org.safeconduct.engine.index;

import java.util.Arrays;

/// Legs that were found: their ids, and the numbers of their people, in the same order.
public final class Found implements Hits {
  private int[] ids = new int[64];
  private int[] people = new int[64];
  private int size;

  Found() {}

  /// How many legs were found.
  public int size() {
    return size;
  }

  /// The id of each leg.
  public int[] ids() {
    return Arrays.copyOf(ids, size);
  }

  /// The number of each person once, in ascending order.
  public int[] distinctPeople() {
    return Distinct.sorted(people, size);
  }

  @Override
  public void take(Columns columns, int row) {
    makeRoom(1);
    ids[size] = columns.id()[row];
    people[size] = columns.person()[row];
    size++;
  }

  @Override
  public void takeOverlapping(Columns columns, int row, int until, int start, int end) {
    makeRoom(until - row);
    var from = columns.from();
    var to = columns.until();
    int next = size;
    // writes every row and keeps its place only if it overlaps: nothing to guess for the processor
    for (int i = row; i < until; i++) {
      ids[next] = columns.id()[i];
      people[next] = columns.person()[i];
      next += from[i] < end & to[i] > start ? 1 : 0;
    }
    size = next;
  }

  private void makeRoom(int more) {
    if (size + more < ids.length) return;
    int room = Math.max(size + more + 1, ids.length * 2);
    ids = Arrays.copyOf(ids, room);
    people = Arrays.copyOf(people, room);
  }
}
