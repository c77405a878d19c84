package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/// The two points at which all longitudes are one.
final class Pole {
  private Pole() {}

  /// The boxes around the poles that this box reaches: each all the way round the Earth.
  static List<Envelope> boxes(Envelope box) {
    var boxes = new ArrayList<Envelope>(0);
    if (box.getMaxY() == 90) boxes.add(new Envelope(-180, 180, 90, 90));
    if (box.getMinY() == -90) boxes.add(new Envelope(-180, 180, -90, -90));
    return boxes;
  }
}
