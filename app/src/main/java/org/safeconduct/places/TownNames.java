package org.safeconduct.places;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Finds towns by a whole folded name or by its beginning, the most populous first.
final class TownNames {
  private final Towns towns;
  private final int[] slots;

  /// Per town, in the order of size: a bit for each pair of letters with which one of its names
  /// begins.
  private final long[] beginnings;

  TownNames(Towns towns) {
    this.towns = towns;
    this.slots = new int[Integer.highestOneBit(Math.max(2, names(towns.folded))) * 4];
    this.beginnings = new long[towns.size];
    for (int i = 0; i < towns.size; i++) addAll(towns.bySize[i], i);
  }

  /// Hands over the rows that bear the folded name until the taker says that it has enough.
  void named(String folded, IntPredicate enough) {
    var wanted = folded.getBytes(StandardCharsets.UTF_8);
    if (wanted.length == 0) return;
    for (int slot = home(wanted, 0, wanted.length); slots[slot] != 0; slot = next(slot)) {
      int start = slots[slot];
      if (isAt(start, wanted) && enough.test(towns.rowAt(start))) return;
    }
  }

  /// Hands over the rows with a name that begins so until the taker says that it has enough.
  void beginning(String folded, IntPredicate enough) {
    var wanted = ('|' + folded).getBytes(StandardCharsets.UTF_8);
    long bit = wanted.length > 2 ? beginning(wanted, 1) : -1L;
    for (int i = 0; i < towns.size; i++) {
      int row = towns.bySize[i];
      if ((beginnings[i] & bit) != 0 && holds(row, wanted) && enough.test(row)) return;
    }
  }

  private void addAll(int row, int rank) {
    int end = towns.foldedEnd(row);
    for (int start = towns.foldedStart(row) + 1; start <= end; ) {
      int stop = nameEnd(start, end);
      if (stop > start) add(start, stop);
      if (stop > start + 1) beginnings[rank] |= beginning(towns.folded, start);
      else beginnings[rank] |= 1L;
      start = stop + 1;
    }
  }

  private void add(int start, int stop) {
    int slot = home(towns.folded, start, stop);
    while (slots[slot] != 0) slot = next(slot);
    slots[slot] = start;
  }

  private static long beginning(byte[] text, int at) {
    return 1L << ((text[at] * 31 + text[at + 1]) & 63);
  }

  private int nameEnd(int start, int end) {
    int stop = start;
    while (stop < end && towns.folded[stop] != '|') stop++;
    return stop;
  }

  private boolean isAt(int start, byte[] wanted) {
    int end = start + wanted.length;
    return end <= towns.folded.length
        && (end == towns.folded.length || towns.folded[end] == '|')
        && Arrays.equals(towns.folded, start, end, wanted, 0, wanted.length);
  }

  private boolean holds(int row, byte[] wanted) {
    int last = towns.foldedEnd(row) - wanted.length;
    for (int at = towns.foldedStart(row); at <= last; at++)
      if (towns.folded[at] == '|'
          && towns.folded[at + 1] == wanted[1]
          && Arrays.equals(towns.folded, at, at + wanted.length, wanted, 0, wanted.length))
        return true;
    return false;
  }

  private int home(byte[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) hash = hash * 31 + text[i];
    hash *= 0x9E3779B9;
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  private static int names(byte[] folded) {
    int names = 0;
    for (byte one : folded) if (one == '|') names++;
    return names;
  }
}
