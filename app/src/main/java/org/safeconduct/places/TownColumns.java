package org.safeconduct.places;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The columns of [Towns] while they grow and after.
final class TownColumns {
  int size;
  int[] ids = new int[1 << 17];
  int[] longitudes = new int[1 << 17];
  int[] latitudes = new int[1 << 17];
  int[] populations = new int[1 << 17];
  int[] nameStarts = new int[1 << 17];
  int[] foldedStarts = new int[1 << 17];
  short[] country = new short[1 << 17];
  short[] region = new short[1 << 17];
  short[] zone = new short[1 << 17];
  final Bytes names = new Bytes();
  final Bytes folded = new Bytes();
  final Vocabulary countries = new Vocabulary();
  final Vocabulary regions = new Vocabulary();
  final Vocabulary zones = new Vocabulary();
  private long[] rowById = {};

  /// Closes the row that was written and makes room for the next.
  void endRow() {
    size++;
    if (size + 1 >= ids.length) grow(ids.length * 2);
    nameStarts[size] = names.size();
    foldedStarts[size] = folded.size();
  }

  private void grow(int length) {
    ids = Arrays.copyOf(ids, length);
    longitudes = Arrays.copyOf(longitudes, length);
    latitudes = Arrays.copyOf(latitudes, length);
    populations = Arrays.copyOf(populations, length);
    nameStarts = Arrays.copyOf(nameStarts, length);
    foldedStarts = Arrays.copyOf(foldedStarts, length);
    country = Arrays.copyOf(country, length);
    region = Arrays.copyOf(region, length);
    zone = Arrays.copyOf(zone, length);
  }

  /// Row numbers, the most populous first.
  int[] bySize() {
    var keys = new long[size];
    for (int row = 0; row < size; row++)
      keys[row] = ((long) (Integer.MAX_VALUE - populations[row]) << 32) | row;
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  synchronized int rowOf(int id) {
    if (rowById.length == 0) {
      rowById = new long[size];
      for (int row = 0; row < size; row++) rowById[row] = ((long) ids[row] << 32) | row;
      Arrays.sort(rowById);
    }
    int found = Arrays.binarySearch(rowById, (long) id << 32);
    int at = found < 0 ? -found - 1 : found;
    return at < size && (int) (rowById[at] >>> 32) == id ? (int) rowById[at] : -1;
  }

  /// Bytes that grow.
  static final class Bytes {
    private byte[] bytes = new byte[1 << 20];
    private int size;

    void add(byte[] text, int from, int to) {
      reserve(to - from);
      System.arraycopy(text, from, bytes, size, to - from);
      size += to - from;
    }

    void add(byte one) {
      reserve(1);
      bytes[size++] = one;
    }

    void dropLast() {
      size--;
    }

    byte last() {
      return bytes[size - 1];
    }

    int size() {
      return size;
    }

    byte[] array() {
      return bytes;
    }

    byte[] toArray() {
      return bytes = Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
      if (size + more > bytes.length)
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  /// A few thousand words that stand in very many rows, each kept once.
  static final class Vocabulary {
    private final Map<String, Short> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    short number(byte[] text, int from, int to) {
      var word = new String(text, from, to - from, StandardCharsets.UTF_8);
      return numbers.computeIfAbsent(word, added -> {
        words.add(added);
        return (short) (words.size() - 1);
      });
    }

    String name(short number) {
      return words.get(number);
    }
  }
}
