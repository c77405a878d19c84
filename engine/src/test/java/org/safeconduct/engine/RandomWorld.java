package org.safeconduct.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// Draws areas, people and facts that meet often and awkwardly: on edges and corners, in
/// holes, at the antimeridian and the poles, at the very moment when something else ends, and a
/// trifle before or after. Stays last from a millisecond to years, or have no end; a few are of
/// times that the index can no longer tell apart.
final class RandomWorld {
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private static final int[] LONGITUDES = {-180, -175, -170, -20, -10, 0, 10, 20, 170, 175, 180};
  private static final int[] LATITUDES = {-90, -85, -80, -20, -10, 0, 10, 20, 80, 85, 90};

  private static final Instant[] FAR_OFF = {
    Instant.parse("1912-06-01T00:00:00Z"), Instant.parse("2120-06-01T00:00:00Z")
  };
  private static final int[] DAYS = {1, 5, 20, 90, 1_000};
  /// Degrees; no piece that they cut off is close to a twentieth, or to 20 square kilometres.
  private static final double[] SLIVERS = {0, 0.001, 0.02};

  private static final double[] SIDES = {0.03, 0.07, 1.3};
  private static final double[] REACHES = {0, 10, 150, 600, 1_700};

  private final RandomGenerator dice;

  RandomWorld(long seed) {
    dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  int upTo(int bound) {
    return dice.nextInt(bound);
  }

  UUID id() {
    return new UUID(dice.nextLong(), dice.nextLong());
  }

  Question question() {
    var within = Duration.ofHours(dice.nextInt(4) * 4L);
    return new Question(
        area(), interval(), dice.nextInt(4) == 0 ? within.plusMillis(dice.nextInt(2_000)) : within);
  }

  List<Fact> facts(UUID person) {
    var facts = new ArrayList<Fact>();
    for (int left = dice.nextInt(7); left > 0; left--) {
      var kind = Kind.values()[dice.nextInt(Kind.values().length)];
      facts.add(new Fact(person, kind, where(), interval(), moment(), id()));
    }
    return facts;
  }

  /// The same fact, but a few metres on when it names a point.
  Fact step(Fact fact) {
    return fact.where() instanceof Where.At at && Math.abs(at.position().longitude()) < 180
        ? new Fact(
            fact.person(), fact.kind(), step(at), fact.when(), fact.knownAt(), fact.reference())
        : fact;
  }

  private Where.At step(Where.At at) {
    double longitude = at.position().longitude() + dice.nextInt(-9, 10) / 1e5;
    double latitude = Math.clamp(at.position().latitude() + dice.nextInt(-9, 10) / 1e5, -90, 90);
    return new Where.At(
        new Position(Math.round(longitude * 1e7) / 1e7, Math.round(latitude * 1e7) / 1e7),
        at.precision(),
        at.reachKm());
  }

  Area area() {
    while (true) {
      var drawn = shape();
      if (drawn instanceof Polygonal && drawn.getArea() > 0 && drawn.isValid())
        return Area.of(drawn);
    }
  }

  private Geometry shape() {
    return switch (dice.nextInt(7)) {
      case 0 -> box();
      case 5 -> overTheBorder();
      case 1 -> box().difference(box());
      case 2 -> box().union(box());
      case 3 -> acrossTheAntimeridian();
      case 4 -> hull();
      default -> star();
    };
  }

  private Geometry box() {
    return Area.GEOMETRIES.toGeometry(
        new Envelope(longitude(), longitude(), latitude(), latitude()));
  }

  /// Small, and beyond a corner of the boxes by nothing, a sliver, or a good part of itself.
  private Geometry overTheBorder() {
    double east = Math.min(180, longitude() + SLIVERS[dice.nextInt(SLIVERS.length)]);
    double north = Math.min(90, latitude() + SLIVERS[dice.nextInt(SLIVERS.length)]);
    double west = Math.max(-180, east - SIDES[dice.nextInt(SIDES.length)]);
    double south = Math.max(-90, north - SIDES[dice.nextInt(SIDES.length)]);
    return Area.GEOMETRIES.toGeometry(new Envelope(west, east, south, north));
  }

  private Geometry acrossTheAntimeridian() {
    int low = latitude();
    int high = latitude();
    return Area.GEOMETRIES
        .toGeometry(new Envelope(170, 180, low, high))
        .union(Area.GEOMETRIES.toGeometry(new Envelope(-180, -175, low, high)));
  }

  private Geometry hull() {
    var corners = new Coordinate[3 + dice.nextInt(4)];
    for (int i = 0; i < corners.length; i++) corners[i] = new Coordinate(longitude(), latitude());
    return Area.GEOMETRIES.createMultiPointFromCoords(corners).convexHull();
  }

  private Geometry star() {
    var corners = new Coordinate[12];
    for (int i = 0; i < 11; i++) {
      double angle = 2 * Math.PI * i / 11;
      double reach = dice.nextDouble(2, 30);
      corners[i] = new Coordinate(reach * Math.cos(angle), reach * Math.sin(angle));
    }
    corners[11] = corners[0];
    return Area.GEOMETRIES.createPolygon(corners);
  }

  private Where where() {
    return switch (dice.nextInt(8)) {
      case 0 -> new Where.Within("region:" + dice.nextInt(3), area());
      case 1, 2 -> new Where.Between(at(), at());
      default -> at();
    };
  }

  private Where.At at() {
    var precision = Precision.values()[dice.nextInt(4)];
    if (precision != Precision.CITY) return new Where.At(position(), precision);
    return new Where.At(position(), precision, REACHES[dice.nextInt(REACHES.length)]);
  }

  private Position position() {
    if (dice.nextInt(4) == 0)
      return new Position(dice.nextDouble(-30, 30), dice.nextDouble(-30, 30));
    double longitude = dice.nextBoolean() ? longitude() : (longitude() + longitude()) / 2.0;
    return new Position(longitude, latitude());
  }

  private int longitude() {
    return LONGITUDES[dice.nextInt(LONGITUDES.length)];
  }

  private int latitude() {
    return LATITUDES[dice.nextInt(LATITUDES.length)];
  }

  private Interval interval() {
    var from = moment();
    return switch (dice.nextInt(12)) {
      case 0 -> Interval.since(from.minus(Duration.ofDays(dice.nextInt(1_000))));
      case 1, 2 -> longStay(from);
      case 3 -> Interval.at(from);
      case 4 -> new Interval(from, from.plusMillis(1 + dice.nextInt(5_000)));
      default -> new Interval(from, from.plus(Duration.ofHours(2L + dice.nextInt(12) * 2L)));
    };
  }

  /// Some days to some years, of which the moment is one.
  private Interval longStay(Instant moment) {
    var lasts = Duration.ofDays(DAYS[dice.nextInt(DAYS.length)]).plusMinutes(dice.nextInt(1_440));
    var from = moment.minus(Duration.ofMinutes(dice.nextLong(lasts.toMinutes())));
    return new Interval(from, from.plus(lasts));
  }

  private Instant moment() {
    var start = dice.nextInt(30) == 0 ? FAR_OFF[dice.nextInt(FAR_OFF.length)] : NOON;
    var even = start.plus(Duration.ofHours(dice.nextInt(20) * 2L));
    return dice.nextInt(4) == 0 ? even.plusMillis(dice.nextInt(-1_500, 1_500)) : even;
  }
}
