package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.alerts.AlertsFixture;
import org.safeconduct.engine.Answer;
import org.safeconduct.engine.Question;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.SelfCheck;

class CompareWithRecordTest extends ExposureWorld {
  private final AlertsFixture.SetClock time = new AlertsFixture.SetClock(NOON);
  private final OrganisationId organisation =
      people.organisation(UUID.randomUUID().toString());
  private CompareWithRecord comparing;

  @BeforeEach
  void nothing_was_compared_yet() {
    time.set(NOON);
    comparing = comparing(changes, picture);
  }

  private CompareWithRecord comparing(FollowChanges changes, Picture picture) {
    return new CompareWithRecord(
        currentUser,
        time,
        reader,
        confirmations,
        changes,
        picture,
        Duration.ofDays(1),
        Duration.ofMinutes(10));
  }

  @Test
  void what_was_taken_in_is_what_is_recorded_and_changes_on_their_way_are_no_difference() {
    var ana = people.person(organisation, "Ana", "Example");
    lives(ana, GENEVA);
    travels(ana, NAIROBI, 1, 20);
    travels(ana, GENEVA, 30, 40);
    takeIn();
    lives(people.person(organisation, "Ben", "Example"), NAIROBI);

    comparing.compare();
    comparing.compareAgain();
    assertThat(comparing.check().words()).isEqualTo("exposure.compare.not-yet");
    assertThat(comparing.check().level()).isEqualTo(SelfCheck.Level.PENDING);
    takeIn();
    compareAgainLater();

    assertThat(comparing.check().level()).isEqualTo(SelfCheck.Level.GOOD);
    assertThat(comparing.check().words()).isEqualTo("exposure.compare.same");
  }

  @Test
  void nobody_is_looked_at_again_before_everything_stored_by_then_was_taken_in() {
    takeIn();
    lives(people.person(organisation, "Ben", "Example"), NAIROBI);
    time.set(NOON.plusSeconds(1));

    comparing.compare();
    compareAgainLater();
    assertThat(comparing.check().words()).isEqualTo("exposure.compare.not-yet");

    takeIn();
    picture.currentAsOf(time.instant());
    comparing.compareAgain();
    assertThat(comparing.check().words()).isEqualTo("exposure.compare.same");
  }

  @Test
  void a_wrong_fact_and_somebody_forgotten_are_told_and_put_right() {
    var ana = people.person(organisation, "Ana", "Example");
    var ben = people.person(organisation, "Ben", "Example");
    lives(ana, GENEVA);
    lives(ben, GENEVA);
    takeIn();
    var dossier = picture.find(ana.value()).orElseThrow();
    picture.take(
        List.of(ana, ben),
        List.of(new Dossier(dossier.card(), dossier.folded(), List.of(), List.of())));

    comparing.compare();
    compareAgainLater();

    assertThat(comparing.check().level()).isEqualTo(SelfCheck.Level.BROKEN);
    assertThat(comparing.check().arguments()).first().isEqualTo(2);
    assertThat(picture.facts(ana.value())).hasSize(1);
    assertThat(picture.facts(ben.value())).hasSize(1);
    comparing.compare();
    assertThat(comparing.check().level()).isEqualTo(SelfCheck.Level.GOOD);
  }

  @Test
  void somebody_who_is_known_by_an_older_card_is_told_and_put_right() {
    var ana = people.person(organisation, "Ana", "Example");
    lives(ana, GENEVA);
    takeIn();
    var zone = UUID.randomUUID();
    jdbc.sql("update people.person set zone = :zone where id = :id")
        .param("zone", zone)
        .param("id", ana.value())
        .update();

    comparing.compare();
    compareAgainLater();

    assertThat(comparing.check().level()).isEqualTo(SelfCheck.Level.BROKEN);
    assertThat(picture.find(ana.value()).orElseThrow().card().zone()).isEqualTo(zone);
  }

  @Test
  void somebody_whom_the_index_does_not_find_is_told() {
    var ana = people.person(organisation, "Ana", "Example");
    lives(ana, GENEVA);
    changes.readEverything();
    var deaf = new Picture(engine) {
      @Override
      Answer ask(Question question, Predicate<Dossier> whom) {
        return super.ask(question, it -> !it.person().equals(ana.value()) && whom.test(it));
      }
    };
    var following = following(clock, reader, deaf);
    following.readEverything();
    comparing = comparing(following, deaf);

    comparing.compare();
    compareAgainLater();

    assertThat(comparing.check().level()).isEqualTo(SelfCheck.Level.BROKEN);
    assertThat(comparing.check().arguments()).first().isEqualTo(1);
  }

  @Test
  void a_comparison_that_never_comes_to_an_end_is_told_after_two_days() {
    assertThat(comparing.check().words()).isEqualTo("exposure.compare.not-yet");
    time.set(NOON.plus(Duration.ofHours(49)));
    assertThat(comparing.check().level()).isEqualTo(SelfCheck.Level.BROKEN);
    assertThat(comparing.check().words()).isEqualTo("exposure.compare.overdue");
    assertThat(comparing.check().arguments()).containsExactly(NOON);

    takeIn();
    comparing.compare();
    comparing.compareAgain();
    assertThat(comparing.check().words()).isEqualTo("exposure.compare.same");
    time.set(NOON.plus(Duration.ofHours(98)));
    assertThat(comparing.check().words()).isEqualTo("exposure.compare.overdue");
  }

  private void compareAgainLater() {
    time.set(time.instant().plus(Duration.ofMinutes(10)));
    comparing.compareAgain();
  }
}
