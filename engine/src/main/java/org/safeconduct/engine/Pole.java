package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/// The two points at which all longitudes are one.
final class Pole {
  private Pole() {}

  /// Whether both boxes reach the same pole.
  static boolean isIn(Envelope one, Envelope other) {
    return one.getMaxY() == 90 && other.getMaxY() == 90
        || one.getMinY() == -90 && other.getMinY() == -90;
  }

  /// The boxes around the poles that this box reaches: each all the way round the Earth.
  static List<Envelope> boxes(Envelope box) {
    var boxes = new ArrayList<Envelope>(0);
    if (box.getMaxY() == 90) boxes.add(new Envelope(-180, 180, 90, 90));
    if (box.getMinY() == -90) boxes.add(new Envelope(-180, 180, -90, -90));
    return boxes;
  }
}
