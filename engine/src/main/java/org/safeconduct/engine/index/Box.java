package org.safeconduct.engine.index;

/// A rectangle in degrees, its border included.
record Box(double west, double east, double south, double north) {
  static Box of(Cell cell) {
    return new Box(
        Grid.degrees(cell.west()),
        Grid.degrees(cell.east()),
        Grid.degrees(cell.south()),
        Grid.degrees(cell.north()));
  }

  boolean meets(Box other) {
    return west <= other.east && east >= other.west && south <= other.north && north >= other.south;
  }

  boolean contains(Box other) {
    return west <= other.west && east >= other.east && south <= other.south && north >= other.north;
  }
}
