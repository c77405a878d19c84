package org.safeconduct.people.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.people.Channel;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;

/// Who is asked whether they can still be reached, and when.
class StaleChannelsTest extends DatabaseTest {
  private static final Actor JOB = new Actor.SystemJob("job", Set.of(Duty.RUN_JOBS));
  private static final List<Integer> EVERY_DAY =
      IntStream.rangeClosed(1, StaleChannels.LAST_DAY).boxed().toList();

  private final PushedClock clock = new PushedClock();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final StaleChannels channels =
      new StaleChannels(new TestPermissions(currentUser), jdbc, clock);
  private final OrganisationId organisation = people.organisation("C" + UUID.randomUUID());

  @Test
  void who_was_never_confirmed_is_asked_and_who_was_before_that_is_too_long_ago() {
    var never = reached("Nina", null);
    var fresh = reached("Fred", null);
    confirmed(fresh);
    assertThat(asked(EVERY_DAY)).contains(never).doesNotContain(fresh);

    clock.push(Duration.ofDays(148));
    assertThat(asked(EVERY_DAY)).doesNotContain(fresh);
    clock.push(Duration.ofDays(2));
    assertThat(asked(EVERY_DAY)).contains(fresh);
    clock.push(Duration.ofDays(40));
    assertThat(asked(EVERY_DAY)).contains(fresh, never);
  }

  @Test
  void everybody_has_one_day_of_the_month() {
    var everybody = IntStream.range(0, 40)
        .mapToObj(number -> reached("Person" + number, null))
        .toList();

    var days = EVERY_DAY.stream().map(day -> asked(List.of(day))).toList();

    assertThat(days.stream().flatMap(List::stream))
        .filteredOn(everybody::contains)
        .containsExactlyInAnyOrderElementsOf(everybody);
    assertThat(days).allMatch(day -> day.stream().filter(everybody::contains).count() < 20);
  }

  @Test
  void who_left_depends_on_somebody_or_has_no_mail_is_not_asked() {
    var gone = reached("Gone", null);
    jdbc.sql("update people.person set left_at = now() where id = :id")
        .param("id", gone.value())
        .update();
    var child = reached("Child", reached("Head", null));
    var called = people.person(organisation, "Cally", "Example");
    people.channel(called, Channel.Kind.PHONE, "+41 22 555 00 11", 1);

    assertThat(asked(EVERY_DAY)).isNotEmpty().doesNotContain(gone, child, called);
  }

  private PersonId reached(String given, @Nullable PersonId head) {
    var person = people.person(organisation, given, "Example", head, null);
    people.channel(person, Channel.Kind.EMAIL, person + "@example.org", 1);
    return person;
  }

  private void confirmed(PersonId person) {
    jdbc.sql("update people.channel set verified_at = :now where person = :person")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("person", person.value())
        .update();
  }

  private List<PersonId> asked(List<Integer> days) {
    return currentUser.callAs(JOB, () -> channels.dueOn(days));
  }
}
