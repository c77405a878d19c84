package org.safeconduct.demo.synthetic;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.safeconduct.shared.Area;

/// Cuts a town into crooked tiles that touch and do not overlap, the smaller ones in the middle.
final class Tiles {
  private static final double FURTHEST_KM = 9;
  private static final double KM_PER_DEGREE = 111.2;
  private static final double CROOKED = 0.25;
  private static final double DENSER_INSIDE = 1.6;

  private final Coordinate[][] corners;

  private Tiles(Coordinate[][] corners) {
    this.corners = corners;
  }

  static List<Area> over(Town town, int columns, int rows, Dice dice) {
    double reach = town.suburbs().isEmpty() ? 2.4 * Town.spreadKm(town.place()) : FURTHEST_KM;
    var middle = town.place().position();
    double height = Math.min(reach, FURTHEST_KM) / KM_PER_DEGREE;
    double width = height / Math.cos(Math.toRadians(middle.latitude()));
    var corners = new Coordinate[columns + 1][rows + 1];
    for (int x = 0; x <= columns; x++)
      for (int y = 0; y <= rows; y++)
        corners[x][y] = new Coordinate(
            middle.longitude() + width * offset(x, columns, dice),
            middle.latitude() + height * offset(y, rows, dice));
    return new Tiles(corners).all();
  }

  /// From -1 to 1 over the grid; lines inside it are crooked, its edge is straight.
  private static double offset(int line, int lines, Dice dice) {
    double straight = 2.0 * line / lines - 1;
    double crooked = (dice.fraction() * 2 - 1) * CROOKED * 2 / lines;
    double even = line == 0 || line == lines ? straight : straight + crooked;
    return Math.signum(even) * Math.pow(Math.abs(even), DENSER_INSIDE);
  }

  private List<Area> all() {
    var all = new ArrayList<Area>();
    for (int y = corners[0].length - 2; y >= 0; y--)
      for (int x = 0; x < corners.length - 1; x++) all.add(tile(x, y));
    return all;
  }

  private Area tile(int x, int y) {
    return Area.of(Area.GEOMETRIES.createPolygon(new Coordinate[] {
      corners[x][y], corners[x + 1][y], corners[x + 1][y + 1], corners[x][y + 1], corners[x][y]
    }));
  }
}
