package org.safeconduct.engine.index;

/// Somebody at a point for some time: a leg of a journey, a residence, a place of work, a
/// position. Kept to whole units.
///
/// @param id names the leg; legs that are equal in everything count one by one
/// @param person a number of the person, 0 or more; many legs may share it
/// @param longitude in units of 1e-7 degrees, -1,800,000,000 to 1,800,000,000
/// @param latitude in units of 1e-7 degrees, -900,000,000 to 900,000,000
/// @param from the first second of it, counted from 2000-01-01T00:00Z; 1932 to 2068
/// @param until the first second after it; [#FOREVER] when no end is known
public record Leg(int id, int person, int longitude, int latitude, int from, int until) {
  /// For what has no end.
  public static final int FOREVER = Integer.MAX_VALUE;

  public Leg {
    if (person < 0) throw new IllegalArgumentException("A person's number is not negative");
    if (until < from) throw new IllegalArgumentException("A leg does not end before it starts");
  }

  /// A leg in a place that is known by its number, 0 or more, rather than by a point; found with
  /// [PlaceNumbers].
  public static Leg inPlace(int id, int person, int place, int from, int until) {
    return new Leg(id, person, Grid.x(place, 0), Grid.y(place, 0), from, until);
  }

  /// Degrees in units of 1e-7 degrees, to the nearest.
  public static int units(double degrees) {
    return Grid.units(degrees);
  }

  /// Whether the degrees are a whole number of units, so that nothing is lost in them.
  public static boolean isWhole(double degrees) {
    return Grid.degrees(Grid.units(degrees)) == degrees;
  }

  int cell() {
    return Grid.cell(longitude, latitude);
  }

  int rest() {
    return Grid.rest(longitude, latitude);
  }
}
