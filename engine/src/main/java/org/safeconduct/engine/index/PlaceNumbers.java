package org.safeconduct.engine.index;

/// Places that are known by their number rather than by a point, as [Leg#inPlace] puts them
/// into an index: each number is a cell of its own.
public final class PlaceNumbers extends Squares {
  private final int[] numbers;

  /// @param numbers ascending, each once, 0 or more; not changed afterwards
  public PlaceNumbers(int[] numbers) {
    this.numbers = numbers;
  }

  @Override
  int size() {
    return numbers.length;
  }

  @Override
  int first(int square) {
    return numbers[square];
  }

  @Override
  int last(int square) {
    return numbers[square];
  }

  @Override
  boolean isInside(int square) {
    return true;
  }

  @Override
  boolean covers(int square, int longitude, int latitude) {
    return true;
  }

  @Override
  int next(int cell, int from) {
    return Leap.to(cell, numbers, from, numbers.length);
  }
}
