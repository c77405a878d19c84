package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.TestPermissions;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.watch.Noticed;
import org.safeconduct.exposure.watch.WatchFixture;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Confidence;

class ComingsAndGoingsTest extends AlertWorld {
  private static final PageRequest FIRST = new PageRequest(0, 0, null);
  private static final Actor STRANGER = new Actor.Account(
      UUID.randomUUID(),
      null,
      "stranger",
      Set.of(Duty.READ_EXPOSURE),
      new Scope(false, Set.of(UUID.randomUUID()), Set.of(), Set.of()));

  private OrganisationId organisation = people.organisation(UUID.randomUUID().toString());

  @BeforeEach
  void an_empty_world() {
    time.set(NOON);
    jdbc.sql("update people.person set left_at = now()").update();
    organisation = people.organisation(UUID.randomUUID().toString());
    changes.readEverything();
    watch = notices.watch(currentUser, time, alerts, engine);
  }

  @Test
  void who_is_there_at_first_neither_came_nor_went() {
    lives(person("Ana"), GENEVA);
    var alert = alertAroundGeneva();

    look();

    assertThat(watch.since(alert)).isEmpty();
  }

  @Test
  void a_new_itinerary_is_noticed_at_once_and_a_move_away_too() {
    var ana = person("Ana");
    lives(ana, NAIROBI);
    lives(person("Ben"), GENEVA);
    var alert = alertAroundGeneva();
    look();

    var trip = trips.trip(ana);
    var leg = travels(trip, ana, GENEVA, -1, 5);
    look();
    assertThat(watch.since(alert)).containsExactly(came(alert, ana, Confidence.LIKELY));

    trips.version(leg, 2, trip, ana, GENEVA, hours(-1, 5), true);
    tripChanges.record(List.of(ana.value()));
    look();
    assertThat(watch.since(alert)).first().isEqualTo(went(alert, ana, Confidence.LIKELY));
  }

  @Test
  void time_that_passes_brings_people_and_takes_them_away() {
    var ana = person("Ana");
    lives(ana, NAIROBI);
    travels(ana, GENEVA, 1, 2);
    lives(person("Ben"), GENEVA);
    var alert = alertAroundGeneva();
    look();

    time.set(NOON.plus(Duration.ofMinutes(61)));
    look();
    assertThat(watch.since(alert)).containsExactly(came(alert, ana, Confidence.LIKELY));

    time.set(NOON.plus(Duration.ofMinutes(122)));
    look();
    assertThat(watch.since(alert)).first().isEqualTo(went(alert, ana, Confidence.LIKELY));
  }

  @Test
  void what_happened_while_no_server_ran_is_noticed_when_one_starts() {
    var ana = person("Ana");
    lives(ana, NAIROBI);
    var ben = person("Ben");
    lives(ben, GENEVA);
    var alert = alertAroundGeneva();
    look();

    travels(ana, GENEVA, -1, 5);
    takeIn();
    watch = notices.watch(currentUser, time, alerts, engine);
    look();
    notices.watch(currentUser, time, alerts, engine).look();

    assertThat(watch.since(alert)).containsExactly(came(alert, ana, Confidence.LIKELY));
  }

  @Test
  void who_leaves_while_no_server_ran_is_noticed_too() {
    var ben = person("Ben");
    lives(ben, GENEVA);
    var alert = alertAroundGeneva();
    look();

    jdbc.sql("update people.person set left_at = now() where id = ?")
        .param(ben.value())
        .update();
    changes.readEverything();
    watch = notices.watch(currentUser, time, alerts, engine);
    look();

    assertThat(watch.since(alert)).containsExactly(went(alert, ben, Confidence.LIKELY));
  }

  @Test
  void whoever_comes_to_an_alert_at_which_nobody_was_at_first_came() {
    var alert = alertAroundGeneva();
    look();
    var ana = person("Ana");
    lives(ana, GENEVA);
    takeIn();
    watch = notices.watch(currentUser, time, alerts, engine);
    look();

    assertThat(watch.since(alert)).containsExactly(came(alert, ana, Confidence.LIKELY));
  }

  @Test
  void whoever_may_see_nobody_sees_nobody_come_and_the_list_is_on_the_audit_trail() {
    var ana = person("Ana");
    lives(person("Ben"), GENEVA);
    var alert = alertAroundGeneva();
    look();
    lives(ana, GENEVA);
    look();

    var front = new ComingsAndGoings(
        new TestPermissions(currentUser),
        (deed, _, details) -> audited.add(deed + " " + details),
        alerts,
        watch,
        picture);
    var list = currentUser.callAs(ANYBODY, () -> front.list(alert, null, FIRST));
    assertThat(list.rows()).singleElement().satisfies(coming -> {
      assertThat(coming.card().id()).isEqualTo(ana);
      assertThat(coming.direction()).isEqualTo(Coming.Direction.CAME);
    });
    assertThat(audited).anyMatch(it -> it.contains(ana.toString()));
    assertThat(currentUser.callAs(STRANGER, () -> front.totals(alert)))
        .isEqualTo(new ComingsAndGoings.Totals(0, 0));
    assertThat(audited).last().asString().contains("exposure.counted", "came=0", "went=0");
  }

  @Test
  void a_page_holds_its_rows_in_the_order_asked_for_and_the_total_counts_all_of_them() {
    var alert = benCameThenAnaThenBenWent();
    var front = front(picture);

    currentUser.runAs(ANYBODY, () -> {
      assertThat(rows(front.list(alert, null, page(0, null))))
          .containsExactly("Ben WENT", "Ana CAME");
      assertThat(rows(front.list(alert, null, page(1, null)))).containsExactly("Ben CAME");
      assertThat(front.list(alert, null, page(1, null)).total()).isEqualTo(3);
      assertThat(rows(front.list(alert, null, page(0, "-at"))))
          .containsExactly("Ben CAME", "Ana CAME");
      assertThat(rows(front.list(alert, null, page(0, "name"))))
          .containsExactly("Ana CAME", "Ben WENT");
      assertThat(rows(front.list(alert, null, page(0, "-name"))))
          .containsExactly("Ben CAME", "Ben WENT");
      var gone = front.list(alert, Coming.Direction.WENT, page(0, null));
      assertThat(rows(gone)).containsExactly("Ben WENT");
      assertThat(gone.total()).isEqualTo(1);
    });
    var stranger = currentUser.callAs(STRANGER, () -> front.list(alert, null, FIRST));
    assertThat(stranger.total()).isZero();
  }

  @Test
  void each_person_is_looked_up_once_for_a_page_however_often_she_came_and_went() {
    var alert = benCameThenAnaThenBenWent();
    var lookedUp = new AtomicInteger();
    var counting = new Picture(engine) {
      @Override
      Optional<Dossier> find(UUID person) {
        lookedUp.incrementAndGet();
        return super.find(person);
      }
    };
    following(clock, reader, counting).readEverything();
    lookedUp.set(0);

    var shown = currentUser.callAs(ANYBODY, () -> front(counting).list(alert, null, page(1, null)));

    assertThat(rows(shown)).containsExactly("Ben CAME");
    assertThat(lookedUp).as("both, and the one who is shown").hasValue(3);
  }

  private AlertId benCameThenAnaThenBenWent() {
    var ana = person("Ana");
    var ben = person("Ben");
    for (var person : List.of(ana, ben)) lives(person, NAIROBI);
    var alert = alertAroundGeneva();
    look();
    travels(ben, GENEVA, -1, 1);
    look();
    travels(ana, GENEVA, -1, 5);
    look();
    time.set(NOON.plus(Duration.ofMinutes(61)));
    look();
    return alert;
  }

  private ComingsAndGoings front(Picture of) {
    return new ComingsAndGoings(
        new TestPermissions(currentUser), (_, _, _) -> {}, alerts, watch, of);
  }

  private static PageRequest page(int number, String sort) {
    return new PageRequest(number, 2, sort);
  }

  private static List<String> rows(Page<Coming> page) {
    return page.rows().stream()
        .map(it -> it.card().name().replace(" Example", " ") + it.direction())
        .toList();
  }

  @Test
  void what_was_noticed_of_an_alert_long_over_is_purged() {
    var ana = person("Ana");
    lives(ana, NAIROBI);
    var alert = alertAroundGeneva();
    look();
    travels(ana, GENEVA, -1, 5);
    look();

    time.set(NOON.plus(Duration.ofDays(29)));
    assertThat(purged()).isZero();
    assertThat(watch.since(alert)).hasSize(1);

    time.set(NOON.plus(Duration.ofDays(31)));
    assertThat(purged()).isPositive();
    assertThat(watch.since(alert)).isEmpty();
    assertThat(purged()).isZero();
  }

  @Test
  void who_is_at_an_alert_still_in_force_stays_known_and_does_not_come_again() {
    var ana = person("Ana");
    var ben = person("Ben");
    for (var person : List.of(ana, ben)) lives(person, NAIROBI);
    var alert = alertAroundGeneva();
    look();
    travels(ana, GENEVA, -1, 5);
    travels(ben, GENEVA, 1, 2);
    look();
    time.set(NOON.plus(Duration.ofMinutes(61)));
    look();
    time.set(NOON.plus(Duration.ofMinutes(121)));
    look();
    jdbc.sql("update exposure.crossing set noticed_at = noticed_at - interval '40 days'")
        .update();

    assertThat(purged()).isPositive();

    assertThat(watch.since(alert)).extracting(Noticed::person).containsExactly(ana.value());
    watch = notices.watch(currentUser, time, alerts, engine);
    look();
    assertThat(watch.since(alert)).hasSize(1);
  }

  private int purged() {
    return WatchFixture.purge(jdbc, time.instant());
  }

  private PersonId person(String name) {
    return people.person(organisation, name, "Example");
  }

  private Noticed came(AlertId alert, PersonId person, Confidence confidence) {
    return new Noticed(alert.value(), person.value(), null, confidence, false, time.instant());
  }

  private Noticed went(AlertId alert, PersonId person, Confidence confidence) {
    return new Noticed(alert.value(), person.value(), confidence, null, false, time.instant());
  }
}
