package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.TestPermissions;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.ForeseenPlan.Change;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;

class ForeseenPlansTest extends AlertWorld {
  private static final Actor STRANGER = new Actor.Account(
      UUID.randomUUID(),
      null,
      "stranger",
      Set.of(Duty.READ_EXPOSURE),
      new Scope(false, Set.of(UUID.randomUUID()), Set.of(), Set.of()));

  private final ForeseenPlans foreseen = new ForeseenPlans(
      new TestPermissions(currentUser),
      (deed, _, details) -> audited.add(deed + " " + details),
      alerts,
      register,
      new JdbcForeseenPlans(jdbc));

  private OrganisationId organisation = people.organisation(UUID.randomUUID().toString());
  private PersonId ana = people.person(organisation, "Ana", "Example");

  @BeforeEach
  void an_empty_world() {
    jdbc.sql("update people.person set left_at = now()").update();
    organisation = people.organisation(UUID.randomUUID().toString());
    ana = people.person(organisation, "Ana", "Example");
    lives(ana, NAIROBI);
    changes.readEverything();
    watch = notices.watch(currentUser, time, alerts, engine);
  }

  @Test
  void a_leg_booked_into_an_alert_that_is_only_expected_is_noticed_once() {
    var alert = expectedTomorrow();
    look();

    travels(ana, GENEVA, 20, 60);
    look();
    look();

    assertThat(noticed(alert)).containsExactly(plan(null, Confidence.LIKELY, hours(20, 60)));
    assertThat(watch.since(alert)).isEmpty();
  }

  @Test
  void a_leg_beside_the_alert_in_place_or_time_is_not_noticed() {
    var alert = expectedTomorrow();
    look();

    travels(ana, GENEVA, 2, 5);
    travels(ana, NAIROBI, 20, 60);
    look();

    assertThat(noticed(alert)).isEmpty();
  }

  @Test
  void a_leg_that_is_moved_and_then_called_off_is_noticed_each_time() {
    var alert = expectedTomorrow();
    look();
    var trip = trips.trip(ana);
    var leg = travels(trip, ana, GENEVA, 20, 60);
    look();

    trips.version(leg, 2, trip, ana, GENEVA, hours(22, 60), false);
    tripChanges.record(List.of(ana.value()));
    look();
    trips.version(leg, 3, trip, ana, GENEVA, hours(22, 60), true);
    tripChanges.record(List.of(ana.value()));
    look();

    assertThat(noticed(alert))
        .containsExactly(
            plan(Confidence.LIKELY, null, hours(22, 60)),
            plan(Confidence.LIKELY, Confidence.LIKELY, hours(22, 60)),
            plan(null, Confidence.LIKELY, hours(20, 60)));
    assertThat(currentUser.callAs(ANYBODY, () -> foreseen.totals(alert)))
        .isEqualTo(new ForeseenPlans.Totals(1, 1));
  }

  @Test
  void a_leg_that_is_over_was_not_called_off() {
    var alert = alertAroundGeneva();
    look();
    travels(ana, GENEVA, 1, 2);
    look();

    time.set(NOON.plus(Duration.ofHours(3)));
    lives(ana, NAIROBI);
    look();

    assertThat(noticed(alert)).extracting(ForeseenPlan::change).containsExactly(Change.BOOKED);
  }

  @Test
  void an_itinerary_that_an_alert_finds_when_it_comes_is_known_and_no_news() {
    travels(ana, GENEVA, 20, 60);
    look();
    var alert = expectedTomorrow();
    look();

    lives(ana, NAIROBI);
    look();

    assertThat(noticed(alert)).isEmpty();
    assertThat(stored(alert)).isOne();
  }

  @Test
  void what_was_booked_or_called_off_while_no_server_ran_is_noticed_when_one_starts() {
    var ben = people.person(organisation, "Ben", "Example");
    var trip = trips.trip(ben);
    var leg = travels(trip, ben, GENEVA, 20, 60);
    look();
    var alert = expectedTomorrow();
    look();

    travels(ana, GENEVA, 20, 60);
    trips.version(leg, 2, trip, ben, GENEVA, hours(20, 60), true);
    tripChanges.record(List.of(ben.value()));
    takeIn();
    for (int start = 0; start < 2; start++) {
      watch = notices.watch(currentUser, time, alerts, engine);
      watch.look();
    }

    assertThat(noticed(alert))
        .extracting(it -> it.card().id(), ForeseenPlan::change)
        .containsExactlyInAnyOrder(tuple(ana, Change.BOOKED), tuple(ben, Change.CALLED_OFF));
  }

  @Test
  void two_servers_that_look_keep_it_once() {
    var alert = expectedTomorrow();
    var other = notices.watch(currentUser, time, alerts, engine);
    look();
    other.look();

    travels(ana, GENEVA, 20, 60);
    var changed = takeIn();
    watch.heed(changed, NOON);
    other.heed(changed, NOON);
    watch.look();
    other.look();

    assertThat(noticed(alert)).hasSize(1);
  }

  @Test
  void nobody_out_of_scope_is_listed_or_counted_and_the_list_is_on_the_audit_trail() {
    var alert = expectedTomorrow();
    look();
    travels(ana, GENEVA, 20, 60);
    look();

    assertThat(noticed(alert)).hasSize(1);
    assertThat(audited).anyMatch(it -> it.contains("foreseen") && it.contains(ana.toString()));
    assertThat(currentUser.callAs(STRANGER, () -> list(alert))).isEmpty();
    assertThat(currentUser.callAs(STRANGER, () -> foreseen.totals(alert)))
        .isEqualTo(new ForeseenPlans.Totals(0, 0));
  }

  private AlertId expectedTomorrow() {
    return alertAroundGeneva("2026-11-22T09:00:00-00:00", "2026-11-22T18:00:00-00:00");
  }

  private List<ForeseenPlan> noticed(AlertId alert) {
    return currentUser.callAs(ANYBODY, () -> list(alert));
  }

  private List<ForeseenPlan> list(AlertId alert) {
    return foreseen.list(alert, null, new PageRequest(0, 0, null)).rows();
  }

  private int stored(AlertId alert) {
    return jdbc.sql("select count(*) from exposure.foreseen where alert = ?")
        .param(alert.value())
        .query(Integer.class)
        .single();
  }

  private ForeseenPlan plan(
      @Nullable Confidence before, @Nullable Confidence after, Interval when) {
    var card = currentUser.callAs(ANYBODY, () -> register.cards(List.of(ana)).get(ana));
    return new ForeseenPlan(Objects.requireNonNull(card), before, after, when, time.instant());
  }
}
