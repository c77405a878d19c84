package org.safeconduct.exposure;

import org.locationtech.jts.geom.Envelope;
import org.safeconduct.engine.Where;

/// A box around a place that is never too small, to leave out in a moment what is far away.
final class Nearby {
  private static final double KM_PER_DEGREE = 110;
  private static final Envelope ANYWHERE = new Envelope(-180, 180, -90, 90);

  private Nearby() {}

  /// The box, degrees; the whole Earth where one would have to go round a pole or to pass the
  /// antimeridian.
  static Envelope box(Where where) {
    return switch (where) {
      case Where.At at -> box(at);
      case Where.Within within -> within.area().geometry().getEnvelopeInternal();
      case Where.Between way -> box(way);
    };
  }

  private static Envelope box(Where.At at) {
    double high = at.reachKm() / KM_PER_DEGREE;
    double longitude = at.position().longitude();
    double furthest = Math.abs(at.position().latitude()) + high;
    double wide = high / Math.cos(Math.toRadians(Math.min(furthest, 89)));
    if (furthest >= 89 || Math.abs(longitude) + wide >= 180) return ANYWHERE;
    double latitude = at.position().latitude();
    return new Envelope(longitude - wide, longitude + wide, latitude - high, latitude + high);
  }

  private static Envelope box(Where.Between way) {
    var box = new Envelope(box(way.from()));
    box.expandToInclude(box(way.to()));
    boolean shortWay = box.getWidth() < 180;
    return shortWay ? box : ANYWHERE;
  }
}
