package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Busy;
import org.safeconduct.platform.SelfCheck;

/// A server starts: it reads what is and what is to come, then the past. Each test is a start of
/// its own.
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class StartingTest extends ExposureWorld {
  private static final int MONTH = 30 * 24;

  private final OrganisationId organisation =
      people.organisation(UUID.randomUUID().toString());

  @Test
  void now_and_the_days_ahead_are_answered_before_the_past_is_read() {
    var ana = person("Ana");
    lives(ana, NAIROBI);
    travels(ana, GENEVA, -1, 5);
    var ben = person("Ben");
    travels(ben, GENEVA, 20, 30);

    changes.readThePresent();

    var now = asked(AskedTime.UNSAID);
    assertThat(now.totals().likely()).isEqualTo(1);
    assertThat(now.totals().arriving()).isEqualTo(1);
    assertThat(asked(AskedTime.at(hours(21, 22).from())).totals().people()).isEqualTo(1);
    var yesterday = asked(AskedTime.at(hours(-24, 0).from()));
    assertThat(yesterday.totals().people()).isZero();
    assertThat(yesterday.totals().unlocated()).isEqualTo(1);
  }

  @Test
  void nothing_is_said_of_a_time_that_was_not_read_yet_and_all_of_it_afterwards() {
    var ana = person("Ana");
    travels(ana, GENEVA, -MONTH, -MONTH + 10);
    var then = AskedTime.at(hours(-MONTH + 1, 0).from());

    changes.readThePresent();

    assertThatThrownBy(() -> asked(then)).isInstanceOf(Busy.class);
    assertThat(check().level()).isEqualTo(SelfCheck.Level.DOUBTFUL);
    changes.readThePast();
    assertThat(asked(then).totals().likely()).isEqualTo(1);
    assertThat(check().level()).isEqualTo(SelfCheck.Level.GOOD);
  }

  @Test
  void somebody_on_the_way_since_a_leg_that_is_over_is_on_the_way_at_once() {
    var ana = person("Ana");
    var trip = trips.trip(ana);
    travels(trip, ana, NAIROBI, -40, -4);
    travels(trip, ana, GENEVA, 4, 40);

    changes.readThePresent();

    assertThat(asked(AskedTime.UNSAID).totals().possible()).isEqualTo(1);
  }

  @Test
  void what_changes_between_the_two_readings_is_taken_in_and_stays() {
    var ana = person("Ana");
    lives(ana, NAIROBI);
    travels(ana, NAIROBI, -MONTH, -MONTH + 10);
    changes.readThePresent();

    travels(ana, GENEVA, -1, 5);
    takeIn();
    assertThat(asked(AskedTime.UNSAID).totals().likely()).isEqualTo(1);
    lives(person("Ben"), GENEVA);
    changes.readThePast();
    takeIn();

    assertThat(asked(AskedTime.UNSAID).totals().likely()).isEqualTo(2);
    var compared = compared();
    assertThat(compared.words()).isEqualTo("exposure.compare.same");
    assertThat(compared.arguments()).first().isEqualTo(2);
  }

  @Test
  void whoever_moves_or_joins_while_the_past_is_read_is_never_put_back() {
    var ana = person("Ana");
    lives(ana, NAIROBI);
    var known = new ArrayList<Integer>();
    var seen = new Picture(engine) {
      @Override
      void take(Collection<PersonId> asked, List<Dossier> read) {
        super.take(asked, read);
        known.add(facts(ana.value()).size());
      }
    };
    var changing = following(clock, reader(() -> moveAndJoin(ana)), seen);
    changing.readThePresent();

    changing.readThePast();
    takeIn(changing);

    assertThat(known).isSorted().endsWith(2);
    assertThat(seen.people()).isEqualTo(2);
    assertThat(seen.isComplete()).isTrue();
  }

  private void moveAndJoin(PersonId ana) {
    travels(ana, GENEVA, -1, 5);
    lives(person("Ben"), GENEVA);
  }

  @Test
  void whoever_is_read_all_at_once_meanwhile_is_not_replaced_by_an_older_reading() {
    lives(person("Ana"), GENEVA);
    changes.readThePresent();
    changes.readEverything();

    changes.readThePast();
    changes.readThePresent();

    assertThat(asked(AskedTime.UNSAID).totals().likely()).isEqualTo(1);
  }

  private SelfCheck.Result compared() {
    var comparing = new CompareWithRecord(
        currentUser,
        clock,
        reader,
        confirmations,
        changes,
        picture,
        Duration.ofDays(1),
        Duration.ZERO);
    comparing.compare();
    comparing.compareAgain();
    return comparing.check();
  }

  private SelfCheck.Result check() {
    return new PictureCheck(picture, changes, clock, true).check();
  }

  private Exposure asked(AskedTime time) {
    var all = ExposureFilter.ALL;
    var filter = new ExposureFilter(
        time, null, all.group(), all.confidence(), null, null, null, null, all.limit());
    return currentUser.callAs(ANYBODY, () -> board.exposure(AROUND_GENEVA, filter));
  }

  private PersonId person(String name) {
    var person = people.person(organisation, name, "Example");
    peopleChanges.record(List.of(person.value()));
    return person;
  }
}
