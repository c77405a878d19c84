package org.safeconduct.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.platform.StayColumns;
import org.safeconduct.shared.Stay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Journeys into an alert that were booked after it had come in, so that there is somebody to
/// hold back. Runs as somebody who may do everything.
@Component
class DemoBookings {
  private static final Duration UNTIL_ARRIVAL = Duration.ofHours(7);
  private static final Duration STAY = Duration.ofDays(3);

  /// What was noticed is written down at once: whatever stands there when an alert is compared
  /// with itineraries for the first time counts as booked before.
  private static final String BOOK = """
      with traveller as (
          select p.id, row_number() over (order by p.id) as place from people.person p
          where p.head_of_household is null and p.left_at is null and p.category = 'CONSULTANT'
            and not exists (select from people.station s
                where s.person = p.id and s.country = :country)
            and not exists (select from travel.leg l
                where l.person = p.id and l.starts < :until and l.ends > :now)
          order by p.id limit :travellers),
      trip as (
          insert into travel.trip (id, person, reference, source, recorded_at)
          select gen_random_uuid(), id, 'LATE-' || place, 'travel desk', :now from traveller
          returning id, person),
      leg as (
          insert into travel.leg (id, version, trip, person, %s,
              starts, ends, cancelled, recorded_at, recorded_by, source)
          select gen_random_uuid(), 1, id, person, %s,
              :from, :until, false, :now, 'travel desk', 'travel desk'
          from trip returning id, person, starts, ends),
      change as (insert into travel.change (person) select person from leg)
      insert into exposure.foreseen
          (alert, person, plan, after, starts, ends, at_first, noticed_at)
      select :alert, person, id, 'LIKELY', starts, ends, false, :now from leg
      """.formatted(StayColumns.NAMES, StayColumns.PARAMETERS);

  private final JdbcClient jdbc;
  private final Clock clock;

  DemoBookings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// In the transaction that brings the alert in.
  ///
  /// @param place where the alert is in force
  void into(AlertId alert, Stay place, int travellers) {
    var now = clock.instant();
    var arrival = now.plus(UNTIL_ARRIVAL);
    jdbc.sql(BOOK)
        .params(StayColumns.parametersOf(place))
        .param("alert", alert.value())
        .param("travellers", travellers)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("from", arrival.atOffset(ZoneOffset.UTC))
        .param("until", arrival.plus(STAY).atOffset(ZoneOffset.UTC))
        .update();
  }
}
