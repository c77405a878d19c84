package org.safeconduct.engine;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.safeconduct.shared.Area;

/// An area in which somebody is, at one turn of the Earth.
///
/// @param drawn within longitude 180
/// @param turn by how many degrees it is moved: 0, 360 or -360
record Region(Geometry drawn, double turn) {
  private static final double[] TURNS = {-360, 0, 360};

  /// The area at each turn of the Earth at which it meets the map: as drawn, and once more at the
  /// other end of the map where it reaches the antimeridian.
  static Stream<Region> onTheMap(Area area) {
    return DoubleStream.of(TURNS)
        .mapToObj(turn -> new Region(area.geometry(), turn))
        .filter(Region::isOnTheMap);
  }

  /// The smallest box around it, degrees.
  Envelope box() {
    var box = drawn.getEnvelopeInternal();
    return new Envelope(box.getMinX() + turn, box.getMaxX() + turn, box.getMinY(), box.getMaxY());
  }

  /// Its surface, moved.
  Geometry shape() {
    return turn == 0 ? drawn : AffineTransformation.translationInstance(turn, 0).transform(drawn);
  }

  private boolean isOnTheMap() {
    return box().getMinX() <= 180 && box().getMaxX() >= -180;
  }
}
