package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives places their numbers as they come, and counts how many facts name each. Equal places
/// get one number, and keep it. For one writer.
final class PlaceBook {
  private static final int FEW = 1_000;

  private final int latest;
  private final Map<Where, Integer> numbers = new HashMap<>();
  private final List<Integer> uses = new ArrayList<>();
  private final BoxTable boxes = new BoxTable();
  /// Places are added at the end only, so that readers of the first so many can share the array.
  private Where[] all = new Where[FEW];

  private int unused;
  private Places places = Places.NONE;

  /// @param latest so many places, or a quarter of all, may wait until they are put into a tree
  PlaceBook(int latest) {
    this.latest = latest;
  }

  /// The number of the place of one more fact; [Places#POINT] for a mere point.
  int take(Where where) {
    if (Places.isPoint(where)) return Places.POINT;
    int number = numbers.computeIfAbsent(where, this::added);
    int before = uses.get(number);
    if (before == 0) unused--;
    uses.set(number, before + 1);
    return number;
  }

  /// Says that one fact less names the place.
  void leave(int number) {
    if (number == Places.POINT) return;
    int left = uses.get(number) - 1;
    if (left == 0) unused++;
    uses.set(number, left);
  }

  /// The places as they are now.
  Places places() {
    if (places.size() < size()) {
      var known = Collections.unmodifiableList(Arrays.asList(all).subList(0, size()));
      var next = places.with(known, boxes.boxes());
      places =
          next.latest() > Math.max(latest, size() / 4) ? Places.inTree(known, boxes.boxes()) : next;
    }
    return places;
  }

  /// Whether most places are named by no fact any more, so that it is time for a new book.
  boolean isWorn() {
    return unused > Math.max(FEW, size() / 2);
  }

  private int added(Where where) {
    int number = size();
    if (number == all.length) all = Arrays.copyOf(all, 2 * number);
    all[number] = where;
    for (var box : Places.boxes(where)) boxes.add(number, box);
    uses.add(0);
    unused++;
    return number;
  }

  private int size() {
    return uses.size();
  }
}
