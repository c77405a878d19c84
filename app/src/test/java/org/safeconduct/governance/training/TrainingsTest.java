package org.safeconduct.governance.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.safeconduct.governance.posts.PostsFixture.KEEPER;
import static org.safeconduct.governance.posts.PostsFixture.account;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Reminder;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.posts.PostsFixture;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Interval;

/// What people in posts were trained in, as the database keeps it.
class TrainingsTest extends DatabaseTest {
  private final PushedClock clock = new PushedClock();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private final Trainings trainings = TrainingsFixture.trainings(
      jdbc,
      currentUser,
      PeopleFixture.register(jdbc, currentUser, (_, _, _) -> {}, clock),
      (_, _, _) -> {},
      clock);
  private final OrganisationId organisation = people.organisation("T" + UUID.randomUUID());
  private final LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  private PersonId warden;

  @BeforeEach
  void somebody() {
    warden = people.person(organisation, "Wanda", "Warden");
  }

  @Test
  void what_was_recorded_last_counts_for_all_posts_of_the_course_and_nothing_is_lost() {
    assertThat(record(Post.DEPUTY_WARDEN, today.minusDays(9), today)).isEmpty();
    clock.push(Duration.ofHours(1));
    assertThat(record(Post.WARDEN, today.minusDays(1), today.plusYears(1))).isEmpty();

    assertThat(known(Post.SUB_WARDEN))
        .extracting(Training::on, Training::until)
        .containsExactly(
            tuple(today.minusDays(1), today.plusYears(1)), tuple(today.minusDays(9), today));
    assertThat(known(Post.SUB_WARDEN).getFirst().isOver(today.plusYears(1))).isFalse();
    assertThat(known(Post.SUB_WARDEN).getFirst().isOver(today.plusYears(1).plusDays(1)))
        .isTrue();
    assertThat(known(Post.CRISIS_CELL_MEMBER)).isEmpty();
  }

  @Test
  void without_a_last_day_the_training_of_a_focal_point_counts_as_long_as_the_profile_says() {
    assertThat(record(Post.SECURITY_FOCAL_POINT, today, null)).isEmpty();

    assertThat(known(Post.ALTERNATE_FOCAL_POINT))
        .extracting(Training::until)
        .containsExactly(today.plusMonths(36));
    assertThat(record(Post.CRISIS_CELL_MEMBER, today, null))
        .containsExactly(new Fault("validUntil", "valid-until-needed"));
  }

  @Test
  void who_holds_a_post_hears_that_the_training_for_it_counts_no_longer() {
    var reminders = new TrainingReminders(new JdbcEndingTrainings(jdbc), clock);
    var cell = Seat.of(Post.CRISIS_CELL_MEMBER, organisation);
    record(Post.CRISIS_CELL_MEMBER, today.minusDays(1), today.plusDays(20));
    assertThat(due(reminders)).isEmpty();

    new PostsFixture(jdbc, currentUser, clock)
        .appoint(warden, cell, clock.instant(), Interval.FOREVER);
    assertThat(due(reminders)).extracting(Reminder::due).containsExactly(today.plusDays(20));
    clock.push(Duration.ofDays(49));
    assertThat(due(reminders)).isEmpty();
    clock.push(Duration.ofDays(-10));
    assertThat(due(reminders)).hasSize(1);
    record(Post.CRISIS_CELL_MEMBER, today, today.plusYears(2));
    assertThat(due(reminders)).isEmpty();
    clock.push(Duration.ofDays(-39));
  }

  private List<Reminder> due(TrainingReminders reminders) {
    return currentUser.callAs(KEEPER, () -> reminders.dueBy(today.plusYears(1))).stream()
        .filter(it -> it.person().equals(warden))
        .toList();
  }

  @Test
  void a_day_that_cannot_be_is_refused_and_nothing_is_stored() {
    assertThat(record(Post.DESIGNATED_OFFICIAL, today.plusDays(2), today.plusYears(1)))
        .containsExactly(new Fault("trainedOn", "day-ahead"));
    assertThat(record(Post.DESIGNATED_OFFICIAL, today, today.minusDays(1)))
        .containsExactly(new Fault("validUntil", "until-before-from"));
    assertThat(known(Post.DESIGNATED_OFFICIAL)).isEmpty();
  }

  @Test
  void only_whoever_keeps_the_network_records_and_withdraws_and_of_people_in_scope_only() {
    var reader = account(warden, Duty.READ_NETWORK, Duty.OWN_ACCOUNT);
    var elsewhere = new Actor.Account(
        UUID.randomUUID(),
        null,
        "Elsewhere",
        Set.of(Duty.MANAGE_NETWORK, Duty.READ_NETWORK),
        new Scope(false, Set.of(UUID.randomUUID()), Set.of(), Set.of()));

    assertThatThrownBy(() -> as(reader, () -> record(Post.WARDEN, today, today)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> as(elsewhere, () -> record(Post.WARDEN, today, today)))
        .isInstanceOf(NotFound.class);
    record(Post.WARDEN, today, today);
    var id = known(Post.WARDEN).getFirst().id();
    assertThatThrownBy(() -> as(reader, () -> trainings.withdraw(id, "Mistake")))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> as(elsewhere, () -> trainings.withdraw(id, "Mistake")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(elsewhere, () -> trainings.get(id))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> as(elsewhere, () -> trainings.of(warden)))
        .isInstanceOf(NotFound.class);
    assertThat(as(reader, () -> trainings.get(id)).person()).isEqualTo(warden);
  }

  @Test
  void what_was_recorded_by_mistake_is_withdrawn_with_a_reason_and_the_one_before_counts() {
    assertThat(record(Post.WARDEN, today.minusDays(9), today)).isEmpty();
    clock.push(Duration.ofHours(1));
    assertThat(record(Post.WARDEN, today.minusDays(1), today.plusYears(1))).isEmpty();
    var mistake = known(Post.WARDEN).getFirst().id();

    assertThat(withdraw(mistake, " "))
        .isEqualTo(new TrainingOutcome.Refused(List.of(new Fault("reason", "reason-needed"))));
    assertThat(withdraw(mistake, "Of somebody else")).isEqualTo(new TrainingOutcome.Done());
    assertThat(withdraw(mistake, "Again")).isEqualTo(new TrainingOutcome.NotNow());

    var all = as(KEEPER, () -> trainings.of(warden)).get(Course.WARDENS);
    assertThat(all)
        .extracting(Training::on)
        .containsExactly(today.minusDays(9), today.minusDays(1));
    assertThat(all).isEqualTo(known(Post.WARDEN));
    assertThat(all.getLast().withdrawal())
        .isEqualTo(new Training.Withdrawal(clock.instant(), KEEPER.name(), "Of somebody else"));
  }

  private TrainingOutcome withdraw(UUID training, String reason) {
    return as(KEEPER, () -> trainings.withdraw(training, reason));
  }

  @Test
  void whoever_does_not_read_the_network_reads_their_own() {
    var other = people.person(organisation, "Otto", "Other");
    assertThat(record(Post.CRISIS_CELL_MEMBER, today, today)).isEmpty();
    var seat = Seat.ofCountry(Post.CRISIS_CELL_MEMBER, "CH");

    assertThat(as(account(warden, Duty.OWN_ACCOUNT), () -> trainings.of(warden, seat)))
        .hasSize(1);
    assertThat(as(account(other, Duty.OWN_ACCOUNT), () -> trainings.of(warden, seat)))
        .isEmpty();
  }

  @Test
  void a_training_is_due_as_long_as_a_post_asks_for_it_and_none_counts() {
    var now = clock.instant();
    var posts = new PostsFixture(jdbc, currentUser, clock);
    posts.appoint(warden, Seat.ofCountry(Post.CRISIS_CELL_MEMBER, "IS"), now, Interval.FOREVER);
    var own = account(warden, Duty.OWN_ACCOUNT);
    assertThat(as(own, () -> trainings.due(warden))).containsExactly(Course.CRISIS_CELL);

    assertThat(record(Post.CRISIS_CELL_MEMBER, today.minusDays(9), today.minusDays(1)))
        .isEmpty();
    assertThat(as(own, () -> trainings.due(warden))).containsExactly(Course.CRISIS_CELL);

    clock.push(Duration.ofSeconds(1));
    assertThat(record(Post.CRISIS_CELL_MEMBER, today, today)).isEmpty();
    assertThat(as(own, () -> trainings.due(warden))).isEmpty();
    var other = people.person(organisation, "Otto", "Other");
    assertThatThrownBy(() -> as(account(other, Duty.OWN_ACCOUNT), () -> trainings.due(warden)))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void whoever_may_not_see_the_person_does_not_see_the_training() {
    var other = people.person(organisation, "Otto", "Other");
    assertThat(record(Post.WARDEN, today, today)).isEmpty();
    var seat = Seat.of(Post.WARDEN, organisation);

    assertThat(as(withoutClearanceFor(warden), () -> trainings.of(warden, seat)))
        .isEmpty();
    assertThat(as(withoutClearanceFor(other), () -> trainings.of(warden, seat))).hasSize(1);
  }

  private static Actor withoutClearanceFor(PersonId person) {
    return new Actor.Account(
        UUID.randomUUID(),
        null,
        "Reader",
        Set.of(Duty.READ_NETWORK),
        Scope.everybody(1).without(Set.of(person.value())));
  }

  private List<Fault> record(Post post, LocalDate on, @Nullable LocalDate until) {
    var wanted = new NewTraining(on, "Course", "Academy", until);
    return currentUser.acts()
        ? trainings.record(warden, post, wanted)
        : as(KEEPER, () -> trainings.record(warden, post, wanted));
  }

  private List<Training> known(Post post) {
    return as(KEEPER, () -> trainings.of(warden, Seat.of(post, organisation)));
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return currentUser.callAs(actor, work);
  }
}
