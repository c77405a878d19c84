package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.safeconduct.engine.index.Leg;
import org.safeconduct.shared.Position;

/// The places of one moment that are more than a point: towns, ways, regions, and points where
/// the map is cut. Numbered from 0. Does not change; most are in a tree by their boxes, the
/// latest are not.
final class Places {
  /// Stands for the number of a place that is a point and nothing more.
  static final int POINT = -1;

  static final Places NONE = inTree(List.of(), new BoxTable().boxes());

  private final List<Where> places;
  private final Boxes boxes;
  private final STRtree tree;
  private final int inTree;

  private Places(List<Where> places, Boxes boxes, STRtree tree, int inTree) {
    this.places = places;
    this.boxes = boxes;
    this.tree = tree;
    this.inTree = inTree;
  }

  /// These places, all in the tree; the list must not change.
  ///
  /// @param boxes around them
  static Places inTree(List<Where> all, Boxes boxes) {
    return new Places(all, boxes, boxes.tree(), all.size());
  }

  /// Whether the index of points can hold the place as it is.
  static boolean isPoint(Where where) {
    return where instanceof Where.At at && at.reachKm() == 0 && isPlain(at.position());
  }

  /// These places as they are now: like before, and more at the end of the list, which must not
  /// change.
  Places with(List<Where> all, Boxes allBoxes) {
    return new Places(all, allBoxes, tree, inTree);
  }

  int size() {
    return places.size();
  }

  /// How many are not in the tree.
  int latest() {
    return places.size() - inTree;
  }

  /// How all of them meet the ground.
  ///
  /// @param known how the first of them do
  Touched touched(Ground ground, Touched known) {
    var more = IntStream.builder();
    int next = known.places();
    if (next == 0) {
      tree.query(ground.box(), item -> more.add((Integer) item));
      next = inTree;
    }
    boxes.meeting(ground.box(), next, more);
    return known.with(places, more.build());
  }

  private static boolean isPlain(Position position) {
    return Math.abs(position.longitude()) != 180
        && Math.abs(position.latitude()) != 90
        && Leg.isWhole(position.longitude())
        && Leg.isWhole(position.latitude());
  }

  /// The boxes within which it lies; of ways and towns at each turn of the Earth, and at the poles.
  static List<Envelope> boxes(Where where) {
    return switch (where) {
      case Where.At at -> boxes(new Where.Between(at, at));
      case Where.Within within -> List.of(within.area().geometry().getEnvelopeInternal());
      case Where.Between between -> boxes(between);
    };
  }

  private static List<Envelope> boxes(Where.Between between) {
    var boxes = new ArrayList<>(Way.onTheMap(between).map(Way::box).toList());
    for (var end : List.of(between.from(), between.to())) {
      double latitude = end.position().latitude();
      boxes.addAll(Pole.boxes(new Envelope(0, 0, latitude, latitude)));
      boxes.addAll(Reach.boxes(end));
    }
    return boxes;
  }
}
