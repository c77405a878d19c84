package org.safeconduct.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Position;

/// The area of a question, made ready to be compared with many places.
///
/// A point or a way touches the area when they share any point, edges included; a region when they
/// share more than a border ([Overlap]). Longitude 180 and -180 are one meridian, and all
/// longitudes at a pole are one point.
final class Ground {
  private final Area area;
  private final PreparedGeometry prepared;
  private final Envelope box;
  private final Map<Where.At, Contact> ends = new ConcurrentHashMap<>();
  private final Map<Where.Within, Boolean> neighbours = new ConcurrentHashMap<>();
  private volatile Touched touched = Touched.nothing(this);

  Ground(Area area) {
    this.area = area;
    this.prepared = PreparedGeometryFactory.prepare(area.geometry());
    this.box = area.geometry().getEnvelopeInternal();
  }

  /// The smallest box around the area, degrees.
  Envelope box() {
    return box;
  }

  Area area() {
    return area;
  }

  /// How each of the places meets the area; remembered for the next question.
  Touched touched(Places places) {
    var known = touched;
    if (known.places() >= places.size()) return known;
    known = places.touched(this, known);
    touched = known;
    return known;
  }

  Contact contact(Where where) {
    return switch (where) {
      case Where.At at -> contact(at);
      case Where.Within within -> held(touchesRegion(within));
      case Where.Between between ->
        held(touches(between.from()) || touches(between.to()) || touchesWay(between));
    };
  }

  private Contact contact(Where.At at) {
    if (touches(at.position())) return Contact.HELD;
    return isReached(at) ? Contact.NEAR : Contact.NONE;
  }

  private static Contact held(boolean touches) {
    return touches ? Contact.HELD : Contact.NONE;
  }

  private boolean touches(Where.At end) {
    return ends.computeIfAbsent(end, this::contact) != Contact.NONE;
  }

  private boolean isReached(Where.At town) {
    for (var around : Reach.boxes(town))
      if (box.intersects(around) && prepared.intersects(Reach.surface(around))) return true;
    return false;
  }

  private boolean touches(Position position) {
    if (position.latitude() == 90) return box.getMaxY() == 90;
    if (position.latitude() == -90) return box.getMinY() == -90;
    if (covers(position.longitude(), position.latitude())) return true;
    return Math.abs(position.longitude()) == 180
        && covers(-position.longitude(), position.latitude());
  }

  private boolean covers(double longitude, double latitude) {
    return box.contains(longitude, latitude) && area.covers(longitude, latitude);
  }

  private boolean touchesRegion(Where.Within within) {
    var region = within.area().geometry();
    return box.intersects(region.getEnvelopeInternal())
        && prepared.intersects(region)
        && neighbours.computeIfAbsent(
            within,
            _ -> prepared.covers(region) || Overlap.isMoreThanABorder(area.geometry(), region));
  }

  private boolean touchesWay(Where.Between between) {
    return Way.onTheMap(between)
        .anyMatch(way -> box.intersects(way.box()) && prepared.intersects(way.shape()));
  }
}
