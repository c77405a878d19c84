package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.alerts.AlertsFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.StationKind;
import org.safeconduct.platform.ChangeTable;
import org.safeconduct.platform.SelfCheck;

/// A long import holds back whatever is stored while it runs, and the picture says so.
class HeldBackTest extends ExposureWorld {
  private final AlertsFixture.SetClock time = new AlertsFixture.SetClock(NOON);
  private final FollowChanges following = following(time);

  @Test
  void nothing_is_called_current_that_waits_for_a_transaction_that_is_still_running()
      throws SQLException {
    var ana = people.person(people.organisation(UUID.randomUUID().toString()), "Ana", "Example");
    following.readEverything();
    try (var other = DriverManager.getConnection(url)) {
      begin(other);
      moves(ana, NOON.plusSeconds(5));

      pollAt(NOON.plusSeconds(40));
      assertThat(picture.asOf()).isEqualTo(NOON.plusSeconds(5));
      assertThat(picture.facts(ana.value())).isEmpty();
      assertThat(check().level()).isEqualTo(SelfCheck.Level.BROKEN);

      other.rollback();
    }
    takeIn();
    pollAt(NOON.plusSeconds(41));
    assertThat(picture.asOf()).isEqualTo(NOON.plusSeconds(41));
    assertThat(picture.facts(ana.value())).hasSize(1);
  }

  @Test
  void what_an_import_recorded_long_before_it_was_stored_does_not_turn_the_time_back()
      throws SQLException {
    var ana = people.person(people.organisation(UUID.randomUUID().toString()), "Ana", "Example");
    following.readEverything();
    takeIn();
    pollAt(NOON.plusSeconds(20));
    try (var other = DriverManager.getConnection(url)) {
      begin(other);
      moves(ana, NOON.plusSeconds(1));

      pollAt(NOON.plusSeconds(30));

      assertThat(picture.asOf()).isEqualTo(NOON.plusSeconds(20));
      other.rollback();
    }
  }

  private SelfCheck.Result check() {
    return new PictureCheck(picture, following, time, true).check();
  }

  private void pollAt(Instant moment) {
    time.set(moment);
    following.poll();
  }

  private void moves(PersonId person, Instant at) {
    people.station(person, StationKind.DUTY_STATION, GENEVA);
    new ChangeTable(jdbc, Clock.fixed(at, ZoneOffset.UTC), "people.change")
        .record(List.of(person.value()));
  }

  private static void begin(Connection other) throws SQLException {
    other.setAutoCommit(false);
    other.createStatement().execute("select pg_current_xact_id()");
  }
}
