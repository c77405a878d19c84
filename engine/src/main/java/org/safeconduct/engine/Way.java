package org.safeconduct.engine;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Position;

/// The straight line in longitude and latitude between two positions, the short way round;
/// where it is equally far both ways, the one that does not cross the antimeridian. It keeps
/// both ends as given, also beyond longitude 180 or -180, and is never cut: a cut would have to
/// round, and a line that meets a corner exactly would then miss it.
///
/// @param from where it starts
/// @param to where it ends
record Way(Coordinate from, Coordinate to) {
  private static final double[] TURNS = {-360, 0, 360};

  /// The way at each turn of the Earth at which it meets the map, from longitude -180 to 180:
  /// one, or more where it reaches the antimeridian.
  static Stream<Way> onTheMap(Where.Between between) {
    var start = between.from().position();
    var end = between.to().position();
    double ahead = end.longitude() - start.longitude();
    double shortWay = ahead > 180 ? -360 : ahead < -180 ? 360 : 0;
    return DoubleStream.of(TURNS)
        .mapToObj(turn -> new Way(moved(start, turn), moved(end, turn + shortWay)))
        .filter(Way::isOnTheMap);
  }

  /// The smallest box around it, degrees.
  Envelope box() {
    return new Envelope(from, to);
  }

  /// The line, or the point when both ends are one.
  Geometry shape() {
    return from.equals2D(to)
        ? Area.GEOMETRIES.createPoint(from)
        : Area.GEOMETRIES.createLineString(new Coordinate[] {from, to});
  }

  private boolean isOnTheMap() {
    return box().getMinX() <= 180 && box().getMaxX() >= -180;
  }

  private static Coordinate moved(Position position, double turn) {
    return new Coordinate(position.longitude() + turn, position.latitude());
  }
}
