package org.safeconduct.demo;

import java.time.Instant;
import java.util.stream.Stream;
import org.safeconduct.demo.Copying.Target;
import org.safeconduct.demo.synthetic.SyntheticOrganisation;
import org.safeconduct.demo.synthetic.Trip;
import org.safeconduct.platform.CopyRows;
import org.safeconduct.travel.Leg;

/// Fills `travel`; a trip that was called off has a second version of each leg.
final class FillTravel implements RoomFill {
  private static final String TRIP = "travel.trip (id, person, reference, source, recorded_at)";
  private static final String LEG =
      "travel.leg (id, version, trip, person, place_label, country, region, longitude, latitude,"
          + " precision, starts, ends, cancelled, recorded_at, recorded_by, source)";

  @Override
  public String room() {
    return "travel";
  }

  @Override
  public void fill(SyntheticOrganisation organisation, Copying copying) {
    long trips = organisation.size().tripsPerYear();
    copying.into(
        new Target("trips", TRIP, trips),
        organisation.trips(),
        (row, it) -> row.add(it.id())
            .add(it.person())
            .add(it.reference())
            .add(it.source())
            .add(it.recordedAt()));
    copying.into(
        new Target("legs", LEG, trips * 13 / 10),
        organisation.trips().flatMap(FillTravel::versions),
        FillTravel::leg);
  }

  private record Version(int number, Leg leg, Instant recordedAt) {}

  private static Stream<Version> versions(Trip trip) {
    return trip.legs().stream().flatMap(leg -> {
      var planned = new Version(1, leg, trip.recordedAt());
      return trip.isCancelled()
          ? Stream.of(planned, new Version(2, leg, trip.cancelledAt()))
          : Stream.of(planned);
    });
  }

  private static void leg(CopyRows row, Version version) {
    var leg = version.leg;
    row.add(leg.id())
        .add(version.number)
        .add(leg.trip())
        .add(leg.person())
        .addStay(leg.stay())
        .add(leg.when().from())
        .add(leg.when().until())
        .add(version.number > 1)
        .add(version.recordedAt)
        .add(leg.source())
        .add(leg.source());
  }
}
