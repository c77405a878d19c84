package org.safeconduct.governance.zones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.index.strtree.STRtree;
import org.safeconduct.governance.Zone;

/// Two zones for the same people share some ground. Who lives there belongs to the zone of
/// one's own organisation, else to the smaller one.
///
/// @param other the other zone
/// @param percent how much of the smaller zone is shared, 1 to 100
/// @param smaller whether the other zone is the smaller one
public record Overlap(Zone other, int percent, boolean smaller) {
  private static final double TOUCHING = 0.005;

  /// The zones that share ground with this one, the largest share first; zones that only
  /// touch, or are for the people of different organisations, do not.
  static List<Overlap> of(Zone zone, List<Zone> all) {
    return among(index(all), zone);
  }

  /// All zones in an index by their boxes.
  static STRtree index(List<Zone> all) {
    var index = new STRtree();
    all.forEach(it -> index.insert(it.area().geometry().getEnvelopeInternal(), it));
    index.build();
    return index;
  }

  @SuppressWarnings("unchecked")
  static List<Overlap> among(STRtree index, Zone zone) {
    var mine = zone.area().geometry();
    var found = new ArrayList<Overlap>();
    for (var other : (List<Zone>) index.query(mine.getEnvelopeInternal())) {
      if (other.id().equals(zone.id()) || !isForTheSame(zone, other)) continue;
      var theirs = other.area().geometry();
      double least = Math.min(mine.getArea(), theirs.getArea());
      double share = mine.intersection(theirs).getArea() / least;
      if (share > TOUCHING)
        found.add(new Overlap(
            other, Math.clamp(Math.round(share * 100), 1, 100), theirs.getArea() < mine.getArea()));
    }
    found.sort(Comparator.comparing(Overlap::percent).reversed());
    return found;
  }

  private static boolean isForTheSame(Zone one, Zone other) {
    return one.organisation() == null
        || other.organisation() == null
        || one.organisation().equals(other.organisation());
  }
}
