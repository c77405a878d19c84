package org.safeconduct.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.safeconduct.alerts.AlertDesk;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.alerts.Intake;
import org.safeconduct.demo.synthetic.BusyPlace;
import org.safeconduct.demo.synthetic.SyntheticOrganisation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Something for the duty officer to look at on the first screen. Runs as somebody who may enter
/// alerts.
@Component
class DemoAlerts {
  static final String ROOM = "alerts";

  /// A town with more people would not make a good first headcount.
  private static final int MOST_STAFF = 5_000;

  private static final int BOOKED_INTO_THE_FIRST = 2;

  private final AlertDesk desk;
  private final DemoBookings bookings;
  private final JdbcSeedings seedings;
  private final Clock clock;

  DemoAlerts(AlertDesk desk, DemoBookings bookings, JdbcSeedings seedings, Clock clock) {
    this.desk = desk;
    this.bookings = bookings;
    this.seedings = seedings;
    this.clock = clock;
  }

  boolean areIn() {
    return seedings.isFilled(ROOM);
  }

  /// Brings the sample alerts in as any others come in, once.
  @Transactional
  public void bringIn(SyntheticOrganisation organisation) {
    if (areIn()) return;
    var places = places(organisation.busyPlaces());
    var samples = SampleAlert.values();
    for (int i = 0; i < samples.length; i++) {
      var place = places.get(Math.min(i, places.size() - 1));
      var alert = receive(samples[i], place);
      if (i == 0) bookings.into(alert, place.place().stay(place.name()), BOOKED_INTO_THE_FIRST);
    }
    seedings.filled(ROOM);
  }

  private AlertId receive(SampleAlert sample, BusyPlace place) {
    var number = UUID.randomUUID().toString().substring(0, 8);
    var document = sample.document(place, clock.instant(), number);
    var intake = desk.receive(document, sample.arrival());
    if (intake instanceof Intake.Taken taken) return taken.alerts().getFirst().id();
    throw new IllegalStateException("A sample alert was not taken: " + intake);
  }

  /// Busy places in different countries.
  private static List<BusyPlace> places(List<BusyPlace> all) {
    var chosen = new ArrayList<BusyPlace>();
    for (var place : all) {
      boolean isNew = chosen.stream()
          .noneMatch(it -> it.place().country().equals(place.place().country()));
      if (isNew && place.staff() <= MOST_STAFF) chosen.add(place);
    }
    return chosen;
  }
}
