package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.engine.Fact;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.profiles.EditionId;
import org.safeconduct.profiles.Profiles;
import org.safeconduct.profiles.Setting;
import org.safeconduct.shared.Interval;

/// Confirmations that were over longer ago than the profiles let them be kept.
class KeptConfirmationsTest extends ExposureWorld {
  private static final EditionId UNSMS = new EditionId("unsms", "2026.1");

  private final OrganisationId organisation =
      people.organisation(UUID.randomUUID().toString());

  @BeforeEach
  void nobody_chose_anything() {
    jdbc.sql("delete from profiles.choice").update();
    periods.read();
  }

  @Test
  void what_was_over_long_ago_is_not_read_and_what_was_over_lately_is() {
    var ana = people.person(organisation, "Ana", "Example");
    confirmed(ana, 29);
    confirmed(ana, 31);

    assertThat(facts(reader::readAll, ana)).hasSize(1);
    assertThat(facts(() -> reader.read(List.of(ana)), ana)).hasSize(1);
    assertThat(facts(() -> reader.readAll(NOON), ana)).hasSize(1);
  }

  @Test
  void the_organisation_that_keeps_them_longest_says_for_how_long() {
    var ana = people.person(organisation, "Ana", "Example");
    confirmed(ana, 31);
    currentUser.callAs(
        ANYBODY,
        () -> profiles.choose(
            organisation.value(), UNSMS, Map.of(Setting.WHEREABOUTS_KEPT_DAYS, 60)));

    periods.read();

    assertThat(facts(reader::readAll, ana)).hasSize(1);
    assertThat(
            currentUser.callAs(ANYBODY, () -> profiles.values(Setting.WHEREABOUTS_KEPT_DAYS, NOON)))
        .isEqualTo(Map.of(organisation.value(), 60, Profiles.INSTALLATION, 30));
  }

  @Test
  void what_grew_too_old_in_memory_is_no_difference_from_the_record() {
    var ana = people.person(organisation, "Ana", "Example");
    confirmed(ana, 29);
    changes.readEverything();
    jdbc.sql("update exposure.position set ends = ends - interval '2 days'").update();
    var comparing = new CompareWithRecord(
        currentUser,
        clock,
        reader,
        confirmations,
        changes,
        picture,
        Duration.ofDays(1),
        Duration.ZERO);
    picture.take(List.of(ana), aged(picture.find(ana.value()).orElseThrow()));

    comparing.compare();

    assertThat(comparing.check().words()).isEqualTo("exposure.compare.same");
  }

  private static List<Dossier> aged(Dossier dossier) {
    var known = dossier.known().getFirst();
    var fact = known.fact();
    var when = new Interval(fact.when().from(), fact.when().until().minus(Duration.ofDays(2)));
    var older =
        new Fact(fact.person(), fact.kind(), fact.where(), when, fact.knownAt(), fact.reference());
    return List.of(Dossier.of(dossier.card(), List.of(new Known(older, known.label())), List.of()));
  }

  private List<Fact> facts(Supplier<List<Dossier>> read, PersonId person) {
    return currentUser.callAs(ANYBODY, read).stream()
        .filter(it -> it.person().equals(person.value()))
        .findFirst()
        .orElseThrow()
        .facts();
  }

  private void confirmed(PersonId person, int daysOver) {
    Instant over = NOON.minus(Duration.ofDays(daysOver));
    confirmations.add(new Confirmation(
        UUID.randomUUID(),
        person,
        GENEVA,
        new Interval(over.minus(Whereabouts.WORTH), over),
        Source.WARDEN,
        over.minus(Whereabouts.WORTH),
        "warden"));
  }
}
