package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.alerts.Alert;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;

class AlertsForTest extends AlertWorld {
  private final OrganisationId organisation =
      people.organisation(UUID.randomUUID().toString());

  @Test
  void a_journey_planned_into_an_alert_meets_it_while_both_last() {
    var alert = alertAroundGeneva();
    var ana = people.person(organisation, "Ana", "Example");
    lives(ana, NAIROBI);
    assertThat(met(ana, alert)).isEmpty();

    travels(ana, GENEVA, 3, 60);

    assertThat(met(ana, alert)).singleElement().satisfies(it -> {
      assertThat(it.statements().getFirst().confidence()).isEqualTo(Confidence.LIKELY);
      assertThat(it.statements().getFirst().when()).isEqualTo(hours(3, 6));
      assertThat(it.statements().getFirst().where()).isEqualTo("Geneva, Switzerland");
    });
  }

  @Test
  void an_alert_that_meets_somebody_for_several_reasons_is_told_once_with_each_of_them() {
    var alert = alertAroundGeneva();
    var ana = people.person(organisation, "Ana", "Example");
    lives(ana, GENEVA);
    travels(ana, GENEVA, 3, 60);

    assertThat(met(ana, alert))
        .singleElement()
        .satisfies(it -> assertThat(it.statements()).hasSize(2).doesNotHaveDuplicates());
  }

  @Test
  void a_place_is_told_once_for_a_time_however_many_reasons_there_are() {
    var alert = alertAroundGeneva();
    var ana = people.person(organisation, "Ana", "Example");
    lives(ana, GENEVA);
    travels(ana, GENEVA, -5, 60);

    assertThat(met(ana, alert)).singleElement().satisfies(it -> {
      assertThat(it.statements()).hasSize(2);
      assertThat(it.places()).containsExactly(it.statements().getFirst());
    });
  }

  @Test
  void a_journey_after_the_alert_does_not_meet_it() {
    var alert = alertAroundGeneva();
    var ana = people.person(organisation, "Ana", "Example");
    travels(ana, GENEVA, 6, 60);

    assertThat(met(ana, alert)).isEmpty();
  }

  @Test
  void a_journey_that_was_over_before_now_is_met_no_more() {
    var alert = alertAroundGeneva();
    var ana = people.person(organisation, "Ana", "Example");
    travels(ana, GENEVA, -5, 0);

    assertThat(met(ana, alert)).isEmpty();
  }

  @Test
  void whoever_plans_a_stay_learns_which_alerts_it_would_meet() {
    var alert = alertAroundGeneva();
    look();

    assertThat(at(GENEVA, hours(5, 50))).containsOnlyOnce(alert);
    assertThat(at(GENEVA, hours(6, 50))).doesNotContain(alert);
    assertThat(at(GENEVA, hours(-50, 0))).doesNotContain(alert);
    assertThat(at(NAIROBI, hours(5, 50))).doesNotContain(alert);
    assertThat(at(Stay.somewhereIn("Somewhere", "CH"), hours(5, 50))).contains(alert);
    assertThat(at(Stay.unlocated("Xanadu"), hours(5, 50))).isEmpty();
  }

  @Test
  void an_alert_that_cannot_be_placed_is_told_to_whoever_asks_about_any_place() {
    var placed = alertAroundGeneva();
    var nowhere = alert("<areaDesc>Nowhere-on-Sea</areaDesc>");
    var partly = alert("<areaDesc>Geneva</areaDesc><circle>46.2022,6.1457 25</circle></area>"
        + "<area><areaDesc>Nowhere-on-Sea</areaDesc>");
    look();

    assertThat(unlocated(GENEVA, hours(5, 50))).contains(nowhere).doesNotContain(partly, placed);
    assertThat(unlocated(NAIROBI, hours(5, 50))).contains(nowhere, partly).doesNotContain(placed);
    assertThat(unlocated(NAIROBI, hours(6, 50))).doesNotContain(nowhere, partly);
    assertThat(unlocated(NAIROBI, hours(-50, 0))).isEmpty();
  }

  @Test
  void an_alert_that_was_lifted_in_this_moment_meets_nobody() {
    var alert = alertAroundGeneva();
    var ana = people.person(organisation, "Ana", "Example");
    travels(ana, GENEVA, 3, 60);
    assertThat(met(ana, alert)).hasSize(1);

    currentUser.runAs(ANYBODY, () -> alerts.lift(alert, "Over"));

    assertThat(currentUser.callAs(ANYBODY, () -> alertsFor.of(ana)))
        .extracting(it -> it.alert().id())
        .doesNotContain(alert);
  }

  @Test
  void somebody_out_of_scope_is_not_found() {
    var ana = people.person(organisation, "Ana", "Example");
    var stranger = new Actor.Account(
        UUID.randomUUID(),
        null,
        "stranger",
        Set.of(Duty.READ_EXPOSURE),
        new Scope(false, Set.of(UUID.randomUUID()), Set.of(), Set.of()));

    assertThatThrownBy(() -> currentUser.callAs(stranger, () -> alertsFor.of(ana)))
        .isInstanceOf(NotFound.class);
  }

  private List<AlertId> at(Stay stay, Interval when) {
    return currentUser.callAs(ANYBODY, () -> alertsFor.at(stay, when)).stream()
        .map(Alert::id)
        .toList();
  }

  private List<AlertId> unlocated(Stay stay, Interval when) {
    return currentUser
        .callAs(ANYBODY, () -> alertsFor.unlocated(alertsFor.at(stay, when), when))
        .newest()
        .stream()
        .map(Alert::id)
        .toList();
  }

  private List<MetAlert> met(PersonId person, AlertId alert) {
    look();
    return currentUser.callAs(ANYBODY, () -> alertsFor.of(person)).stream()
        .filter(it -> it.alert().id().equals(alert))
        .toList();
  }
}
