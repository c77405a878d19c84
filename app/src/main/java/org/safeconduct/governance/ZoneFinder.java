package org.safeconduct.governance;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.Position;

/// Finds the zone of many positions quickly. Where zones overlap, a person belongs to the zone
/// of one's own organisation, else to the smallest.
final class ZoneFinder {
  private final STRtree index = new STRtree();

  ZoneFinder(List<Zone> zones) {
    zones.forEach(zone -> index.insert(zone.area().geometry().getEnvelopeInternal(), zone));
    index.build();
  }

  @SuppressWarnings("unchecked")
  Optional<Zone> at(Position position, @Nullable OrganisationId organisation) {
    var point = new Envelope(new Coordinate(position.longitude(), position.latitude()));
    return ((List<Zone>) index.query(point))
        .stream()
            .filter(zone -> zone.organisation() == null || zone.organisation().equals(organisation))
            .filter(zone -> zone.area().covers(position))
            .min(Comparator.comparing((Zone zone) -> zone.organisation() == null)
                .thenComparing(zone -> zone.area().geometry().getArea()));
  }
}
