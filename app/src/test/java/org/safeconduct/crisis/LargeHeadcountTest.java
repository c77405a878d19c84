package org.safeconduct.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.crisis.OpenOutcome.Opened;
import org.safeconduct.crisis.opening.Population.OfPeople;
import org.safeconduct.people.PersonId;

class LargeHeadcountTest extends CrisisTest {
  private static final int MANY = 30_000;

  /// Twenty times what it takes on a quiet machine, so that a busy one does not fail it.
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @Test
  void thirty_thousand_people_are_counted_and_asked_in_a_moment() {
    var everybody = manyPeople();
    var wanted = new NewHeadcount(
        new OfPeople(everybody, false), "Earthquake", TEXTS, false, Schedule.USUAL, "large");

    long began = System.nanoTime();
    var opened = (Opened) as(OFFICER, () -> headcount.open(wanted));
    var took = Duration.ofNanos(System.nanoTime() - began);

    assertThat(opened.people()).isEqualTo(MANY);
    assertThat(took).isLessThan(LONGEST);
    assertThat(totals(opened.id()).silent()).isEqualTo(MANY);
    assertThat(as(
                OFFICER,
                () -> messenger.progress(headcounts.get(opened.id()).asking().question()))
            .total())
        .isEqualTo(MANY);

    began = System.nanoTime();
    totals(opened.id());
    System.out.printf(
        "opened %,d in %d ms, counted them in %d ms%n",
        MANY, took.toMillis(), Duration.ofNanos(System.nanoTime() - began).toMillis());
  }

  private java.util.List<PersonId> manyPeople() {
    jdbc.sql("""
            insert into people.person (id, organisation, number, given_name, family_name, category,
                language, recorded_at, source)
            select gen_random_uuid(), :organisation, 'L-' || n, 'Given ' || n, 'Family ' || n,
                'NATIONAL_STAFF', 'en', now(), 'test'
            from generate_series(1, :many) n
            """).param("organisation", unx.value()).param("many", MANY).update();
    jdbc.sql("""
            insert into people.channel (id, person, kind, value, preference)
            select gen_random_uuid(), id, 'EMAIL', number || '@example.org', 1
            from people.person where organisation = :organisation
            """).param("organisation", unx.value()).update();
    return jdbc
        .sql("select id from people.person where organisation = :organisation")
        .param("organisation", unx.value())
        .query(UUID.class)
        .stream()
        .map(PersonId::new)
        .toList();
  }
}
