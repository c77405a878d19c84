package org.safeconduct.governance.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.governance.posts.PostsFixture.KEEPER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Reminder;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;

/// Holders hear that their term ends.
class TermRemindersTest extends DatabaseTest {
  private final PushedClock clock = new PushedClock();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final OrganisationId organisation = people.organisation("R" + UUID.randomUUID());
  private final Seat focalPoint = Seat.of(Post.SECURITY_FOCAL_POINT, organisation);
  private final PersonId ana = people.person(organisation, "Ana", "Zorn");
  private final PersonId ben = people.person(organisation, "Ben", "Abel");
  private final TermReminders reminders = new TermReminders(new JdbcHoldings(jdbc), clock);
  private PostsFixture fixture;

  @BeforeEach
  void nobody_in_posts() {
    jdbc.sql("delete from governance.appointment").update();
    fixture = new PostsFixture(jdbc, currentUser, clock);
  }

  @Test
  void a_term_is_told_thirty_days_before_it_ends_and_four_weeks_after() {
    var end = inDays(40);
    var id = fixture.appoint(ana, focalPoint, clock.instant(), end);
    assertThat(due()).isEmpty();

    clock.push(Duration.ofDays(11));
    var last = LocalDate.ofInstant(end.minusMillis(1), ZoneOffset.UTC);
    var told = new Reminder("term", id.value(), "", last, ana, "/network/posts/" + id);
    assertThat(due()).containsExactly(told);
    clock.push(Duration.ofDays(50));
    assertThat(due()).containsExactly(told);
    clock.push(Duration.ofDays(8));
    assertThat(due()).isEmpty();
  }

  @Test
  void nobody_is_told_who_goes_on_is_followed_was_dismissed_or_left() {
    var duty = Seat.of(Post.DUTY_OFFICER, organisation);
    fixture.appoint(ana, focalPoint, clock.instant(), inDays(10));
    fixture.appoint(ana, duty, clock.instant(), inDays(10));
    var ended = fixture.appoint(ben, duty, clock.instant(), inDays(5));
    assertThat(due()).hasSize(3);

    fixture.appoint(ben, focalPoint, inDays(10), Interval.FOREVER);
    assertThat(due()).extracting(Reminder::person).containsExactly(ben, ana);
    clock.push(Duration.ofDays(1));
    currentUser.callAs(KEEPER, () -> fixture.appointing.end(ended, 1, "Rotation", false));
    assertThat(due()).extracting(Reminder::person).containsExactly(ana);
    jdbc.sql("update people.person set left_at = now() where id = :id")
        .param("id", ana.value())
        .update();
    assertThat(due()).isEmpty();
  }

  private List<Reminder> due() {
    var ahead = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(366);
    return currentUser.callAs(KEEPER, () -> reminders.dueBy(ahead));
  }

  private Instant inDays(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }
}
