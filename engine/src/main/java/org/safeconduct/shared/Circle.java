package org.safeconduct.shared;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/// All places within a distance of a point, on a sphere of the Earth's mean radius.
///
/// @param centre its middle
/// @param radiusKm in kilometres, more than 0
record Circle(Position centre, double radiusKm) {
  private static final int CORNERS = 64;
  private static final int MOST_HALVINGS = 7;
  private static final double WIDEST_STEP = 3;
  private static final double HALF_THE_EARTH_KM = Math.PI * Position.EARTH_RADIUS_KM;
  private static final double NEXT_TO_THE_POLE = 89.99999;

  /// Whether it reaches around the whole Earth.
  boolean holdsEverything() {
    return outerKm() >= HALF_THE_EARTH_KM;
  }

  /// The circle as an area.
  Area area() {
    var world = Area.GEOMETRIES.toGeometry(new Envelope(-180, 180, -90, 90));
    if (holdsEverything()) return Area.of(world);
    boolean holdsBothPoles = kilometresToTheFartherPole() <= outerKm();
    return Area.of(holdsBothPoles ? Surfaces.without(world, enclosed()) : enclosed());
  }

  private double outerKm() {
    return radiusKm / Math.cos(Math.PI / CORNERS);
  }

  private double kilometresToTheFartherPole() {
    return Math.toRadians(90 + Math.abs(centre.latitude())) * Position.EARTH_RADIUS_KM;
  }

  private Geometry enclosed() {
    var corners = rim();
    double turned = corners.getLast().x - corners.getFirst().x;
    if (Math.abs(turned) > 180) {
      double pole = centre.latitude() < 0 ? -90 : 90;
      corners.add(new Coordinate(corners.getLast().x, pole));
      corners.add(new Coordinate(corners.getFirst().x, pole));
    } else {
      corners.removeLast();
    }
    corners.add(corners.getFirst().copy());
    var flat = Area.GEOMETRIES.createPolygon(corners.toArray(Coordinate[]::new));
    return Surfaces.ontoTheMap(flat.isValid() ? flat : flat.buffer(0));
  }

  private List<Coordinate> rim() {
    var corners = new ArrayList<Coordinate>();
    corners.add(towards(0, centre.longitude()));
    for (int i = 0; i < CORNERS; i++) follow(corners, turn(i), turn(i + 1), 0);
    return corners;
  }

  private static double turn(int corner) {
    return 2 * Math.PI * corner / CORNERS;
  }

  private void follow(List<Coordinate> corners, double from, double to, int halvings) {
    var next = towards(to, corners.getLast().x);
    if (halvings < MOST_HALVINGS && Math.abs(next.x - corners.getLast().x) > WIDEST_STEP) {
      double middle = (from + to) / 2;
      follow(corners, from, middle, halvings + 1);
      follow(corners, middle, to, halvings + 1);
    } else {
      corners.add(next);
    }
  }

  /// The corner in a direction (radians from north, clockwise), its longitude running on from
  /// the last corner's.
  private Coordinate towards(double bearing, double lastLongitude) {
    double distance = outerKm() / Position.EARTH_RADIUS_KM;
    double lat = Math.toRadians(Math.clamp(centre.latitude(), -NEXT_TO_THE_POLE, NEXT_TO_THE_POLE));
    double sine =
        Math.sin(lat) * Math.cos(distance) + Math.cos(lat) * Math.sin(distance) * Math.cos(bearing);
    double east = Math.sin(bearing) * Math.sin(distance) * Math.cos(lat);
    double turned = Math.toDegrees(Math.atan2(east, Math.cos(distance) - Math.sin(lat) * sine));
    double longitude = centre.longitude() + turned;
    double whole = Math.rint((longitude - lastLongitude) / 360) * 360;
    double latitude = Math.toDegrees(Math.asin(Math.clamp(sine, -1, 1)));
    return new Coordinate(rounded(longitude - whole), rounded(latitude));
  }

  private static double rounded(double degrees) {
    return Math.rint(degrees * 1e7) / 1e7;
  }
}
