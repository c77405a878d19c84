package org.safeconduct.governance.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.governance.posts.PostsFixture.KEEPER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.TestPermissions;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.PostsFixture;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Interval;
import org.springframework.dao.DataIntegrityViolationException;

/// Bodies meet, decide with numbers, and their agreed minutes stay as they are.
class MeetingsTest extends DatabaseTest {
  private final PushedClock clock = new PushedClock();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private Bodies bodies;
  private Meetings meetings;
  private Minutes minutes;
  private Actions actions;
  private ActionReminders reminders;
  private PersonId official;
  private PersonId deputy;
  private PersonId ana;
  private PersonId ben;
  private UUID body;
  private String code;

  @BeforeEach
  void a_team_of_three_and_an_alternate() {
    jdbc.sql("delete from governance.appointment").update();
    var posts = new PostsFixture(jdbc, currentUser, clock);
    var permissions = new TestPermissions(currentUser);
    var membership = new Membership(permissions, currentUser, posts.posts);
    var rows = new JdbcBodies(jdbc);
    var planned = new JdbcMeetings(jdbc);
    var steps = new JdbcActions(jdbc);
    var book = new MinutesBook(rows, membership, planned, new JdbcMinutes(jdbc), steps);
    bodies = new Bodies(permissions, currentUser, posts::audit, clock, rows, membership);
    meetings = new Meetings(
        permissions, currentUser, posts::audit, clock, rows, membership, planned, book);
    minutes = new Minutes(permissions, currentUser, posts::audit, clock, book);
    actions =
        new Actions(permissions, currentUser, posts::audit, clock, rows, membership, book, steps);
    reminders = new ActionReminders(steps);
    var organisation = people.organisation("O" + UUID.randomUUID());
    official = people.person(organisation, "Olga", "Zorn");
    deputy = people.person(organisation, "Dora", "Abel");
    ana = people.person(organisation, "Ana", "Berg");
    ben = people.person(organisation, "Ben", "Carl");
    var chair = Seat.ofCountry(Post.DESIGNATED_OFFICIAL, "KE");
    posts.appoint(official, chair, clock.instant(), Interval.FOREVER);
    posts.appoint(
        deputy, chair.with(Post.ALTERNATE_DESIGNATED_OFFICIAL), clock.instant(), Interval.FOREVER);
    for (var it : List.of(ana, ben))
      posts.appoint(
          it,
          Seat.ofCountry(Post.SECURITY_MANAGEMENT_TEAM_MEMBER, "KE"),
          clock.instant(),
          Interval.FOREVER);
    code = "T" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    body = done(keeper(() -> bodies.create(team())));
  }

  private NewBody team() {
    return new NewBody(
        code,
        "Team",
        BodyKind.SECURITY_MANAGEMENT_TEAM,
        "KE",
        Set.of(
            Post.DESIGNATED_OFFICIAL,
            Post.ALTERNATE_DESIGNATED_OFFICIAL,
            Post.SECURITY_MANAGEMENT_TEAM_MEMBER),
        Post.DESIGNATED_OFFICIAL,
        null,
        QuorumRule.CHAIR_AND_MAJORITY,
        false);
  }

  @Test
  void there_is_a_quorum_when_the_chair_or_the_alternate_and_a_majority_are_there() {
    var meeting = held();

    assertThat(present(meeting, deputy, ana)).isEqualTo(new Quorum(3, 2, true, true));
    assertThat(present(meeting, ana, ben)).isEqualTo(new Quorum(3, 2, false, false));
    assertThat(present(meeting, official, deputy)).isEqualTo(new Quorum(3, 1, true, false));
  }

  @Test
  void decisions_count_within_the_body_and_the_year_and_dissent_has_a_name() {
    var first = held();
    var second = held();
    present(first, official, ana);
    present(second, official, ana);
    keeper(() -> minutes.decide(first, 1, "No missions north"));
    keeper(() -> minutes.decide(second, 1, "Curfew"));
    var number = file(second).decisions().getFirst().number();

    var absent = keeper(() -> minutes.dissent(second, number, attendee(second, ben), "Too late"));
    keeper(() -> minutes.dissent(second, number, attendee(second, ana), "Too late"));

    int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
    assertThat(number).isEqualTo(code + "/" + year + "/2");
    assertThat(absent)
        .isEqualTo(new MeetingOutcome.Refused(List.of(new Fault("attendee", "attendee-absent"))));
    assertThat(file(second).decisions().getFirst().dissent())
        .containsExactly(new Decision.Dissent(attendee(second, ana), "Too late"));
  }

  @Test
  void agreed_minutes_are_fixed_and_a_correction_is_an_addition() {
    var meeting = held();
    present(meeting, official, ana);
    keeper(() -> minutes.decide(meeting, 1, "Curfew"));
    var before = file(meeting);

    var version = before.meeting().version();
    assertThat(keeper(() -> minutes.agree(meeting, version)))
        .isEqualTo(new MeetingOutcome.Refused(List.of(new Fault("agree", "second-person"))));
    done(as(official, () -> minutes.agree(meeting, version)));

    var item = new MeetingFile.Item(1, "Other", "", "");
    assertThat(keeper(() -> minutes.item(meeting, item))).isInstanceOf(MeetingOutcome.NotNow.class);
    assertThat(keeper(() -> minutes.decide(meeting, 1, "Another")))
        .isInstanceOf(MeetingOutcome.NotNow.class);
    assertThat(keeper(() -> actions.add(meeting, "Never said", ana, today().plusDays(2))))
        .isInstanceOf(MeetingOutcome.NotNow.class);
    assertThatThrownBy(
            () -> jdbc.sql("update governance.meeting_item set minutes = 'x' where meeting = :id")
                .param("id", meeting)
                .update())
        .isInstanceOf(DataIntegrityViolationException.class);
    keeper(() -> minutes.correct(meeting, "20:00, not 22:00"));
    assertThat(file(meeting).items()).isEqualTo(before.items());
    assertThat(file(meeting).corrections())
        .extracting(MeetingFile.Correction::words)
        .containsExactly("20:00, not 22:00");
  }

  @Test
  void whoever_does_not_sit_in_a_body_does_not_know_it_and_a_member_keeps_no_minutes() {
    var meeting = held();
    var stranger = people.person(people.organisation("S" + UUID.randomUUID()), "Sam", "Dorn");

    assertThat(as(ana, () -> meetings.get(meeting)).meeting().id()).isEqualTo(meeting);
    assertThatThrownBy(() -> as(stranger, () -> meetings.get(meeting)))
        .isInstanceOf(NotFound.class);
    assertThat(as(stranger, () -> bodies.list())).isEmpty();
    assertThatThrownBy(() -> as(ana, () -> minutes.decide(meeting, 1, "Mine")))
        .isInstanceOf(Forbidden.class);
    assertThat(as(official, () -> minutes.decide(meeting, 1, "Chaired")))
        .isInstanceOf(MeetingOutcome.Done.class);
  }

  @Test
  void an_action_point_is_overdue_until_its_owner_says_that_it_is_done() {
    var meeting = held();
    var due = today().plusDays(2);
    var action = done(keeper(() -> actions.add(meeting, "Renew the list", ana, due)));
    assertThat(reminders.dueBy(today().plusDays(3)))
        .extracting(it -> it.person())
        .contains(ana);
    clock.push(Duration.ofDays(4));
    var overdue = new ActionFilter(body, null, null, true, "");
    assertThat(as(ana, () -> actions.list(overdue, new PageRequest(0, 0, null))).rows())
        .extracting(ActionPoint::id)
        .containsExactly(action);

    assertThatThrownBy(() -> as(ben, () -> move(action, 1, ActionState.DONE)))
        .isInstanceOf(Forbidden.class);
    assertThat(as(ana, () -> move(action, 1, ActionState.DONE)))
        .isInstanceOf(MeetingOutcome.Done.class);
    assertThat(as(ana, () -> move(action, 1, ActionState.OPEN)))
        .isInstanceOf(MeetingOutcome.NotNow.class);

    assertThat(as(ana, () -> actions.count(overdue))).isZero();
    assertThat(reminders.dueBy(today().plusDays(3))).isEmpty();
  }

  @Test
  void a_meeting_that_has_not_begun_is_not_held() {
    var ahead = clock.instant().plus(Duration.ofDays(2));
    var meeting = done(keeper(() -> meetings.plan(body, "Ahead", ahead, "")));

    assertThat(keeper(() -> meetings.hold(meeting, 1)))
        .isEqualTo(new MeetingOutcome.Refused(List.of(new Fault("hold", "meeting-ahead"))));
    keeper(() -> meetings.cancel(meeting, 1, "Nobody can come"));
    assertThat(keeper(() -> meetings.hold(meeting, 2))).isInstanceOf(MeetingOutcome.NotNow.class);
  }

  private MeetingOutcome move(UUID action, int seen, ActionState state) {
    return actions.move(action, seen, state, "", null);
  }

  private UUID held() {
    Instant now = clock.instant();
    var meeting = done(keeper(() -> meetings.plan(body, "Weekly", now, "Room 12")));
    keeper(() -> meetings.hold(meeting, 1));
    keeper(() -> minutes.item(meeting, new MeetingFile.Item(0, "Situation", "", "Calm.")));
    return meeting;
  }

  private Quorum present(UUID meeting, PersonId one, PersonId other) {
    var said = new HashMap<Integer, Attendee.Presence>();
    file(meeting)
        .attendees()
        .forEach(it -> said.put(
            it.number(),
            one.equals(it.person()) || other.equals(it.person())
                ? Attendee.Presence.PRESENT
                : Attendee.Presence.APOLOGIES));
    keeper(() -> minutes.attendance(meeting, Map.copyOf(said)));
    return file(meeting).quorum();
  }

  private int attendee(UUID meeting, PersonId person) {
    return file(meeting).attendees().stream()
        .filter(it -> person.equals(it.person()))
        .findFirst()
        .orElseThrow()
        .number();
  }

  private MeetingFile file(UUID meeting) {
    return keeper(() -> meetings.get(meeting));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static UUID done(MeetingOutcome outcome) {
    return ((MeetingOutcome.Done) outcome).id();
  }

  private <T> T keeper(Supplier<T> deed) {
    return currentUser.callAs(KEEPER, deed);
  }

  private <T> T as(PersonId person, Supplier<T> deed) {
    var actor = new Actor.Account(
        UUID.randomUUID(),
        person.value(),
        "Account of " + person,
        Set.of(Duty.READ_NETWORK, Duty.TAKE_PART, Duty.OWN_ACCOUNT),
        new Scope(false, Set.of(), Set.of(), Set.of(person.value())));
    return currentUser.callAs(actor, deed);
  }
}
