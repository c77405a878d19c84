package org.safeconduct.console.map;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.safeconduct.shared.Area;

/// An area with as few corners as a map of the world can show. For looking at only: who is in an
/// area is asked of the area itself.
final class SimplerArea {
  private static final int FEW_CORNERS = 60;
  private static final double STEPS_ACROSS = 300;
  private static final PrecisionModel THOUSANDTHS = new PrecisionModel(1000);

  private SimplerArea() {}

  static Area of(Area area) {
    var geometry = area.geometry();
    if (geometry.getNumPoints() <= FEW_CORNERS) return area;
    var box = geometry.getEnvelopeInternal();
    double tolerance = Math.max(box.getWidth(), box.getHeight()) / STEPS_ACROSS;
    Geometry simpler = GeometryPrecisionReducer.reduce(
        TopologyPreservingSimplifier.simplify(geometry, tolerance), THOUSANDTHS);
    return simpler.isEmpty() || !simpler.isValid() ? area : Area.of(simpler);
  }
}
