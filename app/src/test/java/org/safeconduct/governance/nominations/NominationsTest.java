package org.safeconduct.governance.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.safeconduct.governance.delegations.Authority.NOMINATE_FOCAL_POINT;
import static org.safeconduct.governance.delegations.DelegationsFixture.WIDE;
import static org.safeconduct.governance.posts.PostsFixture.KEEPER;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
import org.safeconduct.governance.delegations.Delegation.ToPerson;
import org.safeconduct.governance.delegations.DelegationsFixture;
import org.safeconduct.governance.posts.Letter;
import org.safeconduct.governance.posts.PostsFixture;
import org.safeconduct.governance.posts.Term;
import org.safeconduct.governance.training.NewTraining;
import org.safeconduct.governance.training.Trainings;
import org.safeconduct.governance.training.TrainingsFixture;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.safeconduct.platform.WaitingDecision.Waiting;
import org.safeconduct.shared.Interval;

/// From being proposed to being focal point; only the Executive Head's delegate nominates.
class NominationsTest extends DatabaseTest {
  private static final Actor LINK =
      new Actor.SystemJob("link", Set.of(Duty.ANSWER_OWN, Duty.READ_NETWORK));

  private final PushedClock clock = new PushedClock();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private PostsFixture posts;
  private DelegationsFixture delegations;
  private Nominations nominations;
  private Nominating nominating;
  private Trainings trainings;
  private NomineeAnswers answers;
  private NomineeLinks links;
  private OrganisationId organisation;
  private PersonId head;
  private PersonId delegate;
  private PersonId nominee;

  @BeforeEach
  void an_executive_head_who_delegated() {
    for (var table : List.of(
        "nomination_step",
        "nomination",
        "authority_use",
        "delegation_revocation",
        "delegation",
        "appointment")) jdbc.sql("delete from governance." + table).update();
    posts = new PostsFixture(jdbc, currentUser, clock);
    delegations = new DelegationsFixture(jdbc, currentUser, clock, posts);
    var permissions = new TestPermissions(currentUser);
    var rows = new JdbcNominations(jdbc);
    links = new NomineeLinks(NomineeLinksTest.keys(jdbc, dataSource, clock), clock);
    var book = new NominationBook(rows, currentUser, posts::audit, posts.told::add, clock);
    nominations = new Nominations(permissions, currentUser, rows, links, delegations.delegations);
    trainings = TrainingsFixture.trainings(jdbc, currentUser, posts.register, posts::audit, clock);
    nominating = new Nominating(
        permissions,
        rows,
        book,
        delegations.delegations,
        posts.appointing,
        trainings,
        posts.register,
        clock);
    answers = new NomineeAnswers(permissions, currentUser, rows, book, links, posts.register);
    organisation = people.organisation("O" + UUID.randomUUID());
    head = people.person(organisation, "Hana", "Chief");
    delegate = people.person(organisation, "Dan", "Deputy");
    nominee = people.person(organisation, "Nia", "Focal");
    var seat = Seat.of(Post.EXECUTIVE_HEAD, organisation);
    posts.appoint(head, seat, clock.instant(), Interval.FOREVER);
    delegations.give(
        NOMINATE_FOCAL_POINT,
        seat,
        new ToPerson(delegate),
        WIDE,
        clock.instant().plus(Duration.ofDays(10)));
  }

  @Test
  void the_training_of_holders_is_told_as_far_as_it_is_known() {
    var preparations =
        new Preparations(new TestPermissions(currentUser), new JdbcPreparations(jdbc), clock);
    posts.appoint(
        delegate,
        Seat.of(Post.ALTERNATE_FOCAL_POINT, organisation),
        clock.instant(),
        Interval.FOREVER);
    var id = identified();
    done(as(delegate, () -> nominating.nominate(id)));
    clock.push(Duration.ofDays(1));

    var before = keeper(() -> preparations.list(organisation, new PageRequest(0, 0, "state")));
    done(as(nominee, () -> answers.accept(id)));
    done(keeper(() -> nominating.train(id, trained(today()))));
    done(keeper(
        () -> nominating.activate(id, Interval.since(clock.instant()), Letter.NONE, null, null)));
    var after = keeper(() -> preparations.list(organisation, new PageRequest(0, 0, "-trained")));

    assertThat(before.rows())
        .extracting(it -> it.person() + " " + it.state() + " " + it.isUntrained())
        .containsExactly(nominee + " NOMINATED true", head + " null true", delegate + " null true");
    assertThat(before.rows().getFirst().isOverdue(today().plusDays(60))).isTrue();
    var trained =
        after.rows().stream().filter(it -> it.person().equals(nominee)).findFirst();
    assertThat(trained.orElseThrow().trainedUntil()).isEqualTo(today().plusMonths(36));
    assertThat(trained.orElseThrow().appointment()).isNotNull();
    assertThat(after.total()).isEqualTo(3);
  }

  @Test
  void whoever_holds_a_post_without_a_nomination_is_trained_for_it_too() {
    var preparations =
        new Preparations(new TestPermissions(currentUser), new JdbcPreparations(jdbc), clock);
    posts.appoint(
        delegate, Seat.ofCountry(Post.CRISIS_CELL_MEMBER, "CH"), clock.instant(), Interval.FOREVER);
    var before = keeper(() -> preparations.list(organisation, new PageRequest(0, 0, null)));
    var taken = new NewTraining(today(), "Crisis", "Academy", today().plusMonths(24));

    assertThat(keeper(() -> trainings.record(delegate, Post.CRISIS_CELL_MEMBER, taken)))
        .isEmpty();

    var after = keeper(() -> preparations.list(organisation, new PageRequest(0, 0, null)));
    assertThat(before.rows()).extracting(Preparation::isUntrained).containsExactly(true, true);
    assertThat(after.rows())
        .extracting(Preparation::person, Preparation::trainedOn, Preparation::trainedUntil)
        .containsExactlyInAnyOrder(
            tuple(delegate, today(), today().plusMonths(24)), tuple(head, null, null));
    assertThat(after.rows())
        .filteredOn(it -> it.isOverdue(today().plusMonths(25)))
        .extracting(Preparation::person)
        .containsExactly(delegate);
  }

  @Test
  void a_nominee_becomes_focal_point_step_by_step() {
    var id = identified();

    done(as(delegate, () -> nominating.nominate(id)));
    done(as(nominee, () -> answers.accept(id)));
    done(keeper(() -> nominating.train(id, trained(today()))));
    done(keeper(
        () -> nominating.activate(id, Interval.since(clock.instant()), Letter.NONE, null, null)));

    var steps = keeper(() -> nominations.steps(id));
    assertThat(steps)
        .extracting(NominationStep::state)
        .containsExactly(
            Standing.Word.IDENTIFIED,
            Standing.Word.NOMINATED,
            Standing.Word.ACCEPTED,
            Standing.Word.TRAINED,
            Standing.Word.ACTIVE);
    assertThat(steps.get(1).delegation()).isNotNull();
    assertThat(steps.get(1).seat()).isEqualTo(Seat.of(Post.EXECUTIVE_HEAD, organisation));
    var held = keeper(() -> posts.posts.heldBy(nominee)).getFirst();
    assertThat(held.seat()).isEqualTo(Seat.of(Post.SECURITY_FOCAL_POINT, organisation));
    assertThat(held.term()).isInstanceOf(Term.InForce.class);
    assertThat(posts.told).contains(new NominationMoved(id, Standing.Word.NOMINATED));
  }

  @Test
  void nobody_but_the_executive_head_and_the_delegate_nominates() {
    var id = identified();

    assertThat(as(nominee, () -> nominating.nominate(id)))
        .isEqualTo(
            new NominationOutcome.NotEntitled("governance.refusal.no-delegation", List.of()));
    assertThat(keeper(() -> nominating.nominate(id)))
        .isEqualTo(new NominationOutcome.NotEntitled("governance.refusal.no-person", List.of()));
    assertThat(keeper(() -> nominations.get(id)).standing()).isEqualTo(new Standing.Identified());
    done(as(head, () -> nominating.nominate(id)));
  }

  @Test
  void a_delegation_that_ran_out_at_that_moment_nominates_nobody() {
    var id = identified();
    clock.push(Duration.ofDays(10));

    assertThat(as(delegate, () -> nominating.nominate(id)))
        .isEqualTo(new NominationOutcome.NotEntitled(
            "governance.refusal.expired", List.of(clock.instant())));
  }

  @Test
  void who_was_not_nominated_cannot_accept_and_who_is_not_trained_is_not_appointed() {
    var id = identified();

    assertThat(as(nominee, () -> answers.accept(id)))
        .isEqualTo(new NominationOutcome.NotNow(Standing.Word.IDENTIFIED));
    done(as(head, () -> nominating.nominate(id)));
    assertThat(keeper(() -> nominating.train(id, trained(today()))))
        .isEqualTo(new NominationOutcome.NotNow(Standing.Word.NOMINATED));
    assertThat(keeper(() ->
            nominating.activate(id, Interval.since(clock.instant()), Letter.NONE, null, null)))
        .isEqualTo(new NominationOutcome.NotNow(Standing.Word.NOMINATED));
  }

  @Test
  void nobody_accepts_for_somebody_else() {
    var id = identified();
    done(as(head, () -> nominating.nominate(id)));

    assertThatThrownBy(() -> as(delegate, () -> answers.accept(id))).isInstanceOf(NotFound.class);
  }

  @Test
  void a_no_needs_a_reason() {
    var id = identified();

    assertThat(as(head, () -> nominating.refuse(id, " ")))
        .isEqualTo(new NominationOutcome.Refused(List.of(new Fault("reason", "reason-needed"))));
    done(as(head, () -> nominating.refuse(id, "Leaves next month")));
    assertThat(keeper(() -> nominations.get(id)).standing())
        .isInstanceOfSatisfying(
            Standing.Refused.class, it -> assertThat(it.reason()).isEqualTo("Leaves next month"));
    assertThat(keeper(() -> nominating.withdraw(id, "Why not")))
        .isEqualTo(new NominationOutcome.NotNow(Standing.Word.REFUSED));
  }

  @Test
  void other_organisations_learn_how_far_it_is_but_not_who_refused_and_why() {
    var id = identified();
    done(as(head, () -> nominating.refuse(id, "Leaves next month")));
    var there = people.organisation("O" + UUID.randomUUID());
    var outsider = of(there, people.person(there, "Olga", "Other"));
    var colleague = of(organisation, people.person(organisation, "Cole", "League"));

    assertThat(
            currentUser.callAs(outsider, () -> nominations.get(id)).standing().word())
        .isEqualTo(Standing.Word.REFUSED);
    assertThat(currentUser.callAs(outsider, () -> nominations.steps(id)))
        .extracting(NominationStep::state, NominationStep::reason, NominationStep::by)
        .containsExactly(
            tuple(Standing.Word.IDENTIFIED, "", ""), tuple(Standing.Word.REFUSED, "", ""));
    assertThat(named(outsider, id)).isEmpty();
    assertThat(
            currentUser.callAs(colleague, () -> nominations.steps(id)).getLast().reason())
        .isEqualTo("Leaves next month");
    assertThat(named(colleague, id)).containsExactly(id);
  }

  @Test
  void whoever_decides_and_the_nominee_know_who_it_is_wherever_they_belong() {
    var id = identified();
    var nowhere = new Scope(false, Set.of(), Set.of(), Set.of());

    assertThat(named(account(delegate, nowhere), id)).containsExactly(id);
    assertThat(named(account(nominee, nowhere), id)).containsExactly(id);
    clock.push(Duration.ofDays(10));
    assertThat(named(account(delegate, nowhere), id)).isEmpty();
  }

  @Test
  void a_nominee_answers_by_the_signed_link_until_it_runs_out() {
    var id = identified();
    done(as(head, () -> nominating.nominate(id)));
    var token = links.path(id, clock.instant().plus(Duration.ofDays(30))).substring(5);

    assertThat(byLink(token.substring(1) + "A")).isEmpty();
    assertThat(byLink(token).orElseThrow()).isEqualTo(new NominationOutcome.Done(id));
    assertThat(keeper(() -> nominations.steps(id)).getLast().channel()).isEqualTo("link");
    assertThat(keeper(() -> nominations.steps(id)).getLast().by()).isEqualTo("Nia Focal");
    assertThat(byLink(token).orElseThrow())
        .isEqualTo(new NominationOutcome.NotNow(Standing.Word.ACCEPTED));
    clock.push(Duration.ofDays(30));
    assertThat(byLink(token)).isEmpty();
  }

  @Test
  void training_is_due_from_the_nomination_on() {
    var id = identified();
    done(as(head, () -> nominating.nominate(id)));
    done(as(nominee, () -> answers.accept(id)));

    var standing = keeper(() -> nominations.get(id));

    assertThat(standing.trainingDue()).isEqualTo(today().plusDays(60));
    assertThat(standing.isOverdue(today().plusDays(60))).isFalse();
    assertThat(standing.isOverdue(today().plusDays(61))).isTrue();
    assertThat(keeper(() -> nominating.train(id, trained(today().plusDays(9)))))
        .isEqualTo(new NominationOutcome.Refused(List.of(new Fault("trainedOn", "day-ahead"))));
  }

  @Test
  void decisions_wait_for_whoever_must_take_them() {
    var id = identified();
    var waiting =
        new NominationDecisions(new TestPermissions(currentUser), nominations, nominating, clock);

    assertThat(as(delegate, waiting::waiting))
        .extracting(Waiting::key)
        .containsExactly("governance.waiting.nominate");
    assertThat(as(nominee, waiting::waiting)).isEmpty();
    done(as(delegate, () -> nominating.nominate(id)));
    assertThat(as(delegate, waiting::waiting)).isEmpty();
    assertThat(as(nominee, waiting::waiting))
        .extracting(Waiting::key)
        .containsExactly("governance.waiting.answer");
    done(as(nominee, () -> answers.accept(id)));
    done(keeper(() -> nominating.train(id, trained(today()))));
    assertThat(keeper(waiting::waiting))
        .extracting(Waiting::key)
        .containsExactly("governance.waiting.activate");
  }

  private Set<NominationId> named(Actor reader, NominationId id) {
    return currentUser.callAs(reader, () -> nominations.named(List.of(nominations.get(id))));
  }

  private static Actor of(OrganisationId organisation, PersonId person) {
    return account(person, new Scope(false, Set.of(organisation.value()), Set.of(), Set.of()));
  }

  private static Actor account(PersonId person, Scope scope) {
    return new Actor.Account(
        UUID.randomUUID(),
        person.value(),
        "Reader",
        Set.of(Duty.OWN_ACCOUNT, Duty.READ_NETWORK),
        scope);
  }

  private static NewTraining trained(LocalDate on) {
    return new NewTraining(on, "", "", null);
  }

  private NominationId identified() {
    var outcome =
        keeper(() -> nominating.identify(organisation, Post.SECURITY_FOCAL_POINT, nominee));
    return done(outcome);
  }

  private Optional<NominationOutcome> byLink(String token) {
    return currentUser.callAs(LINK, () -> answers.acceptByLink(token));
  }

  private static NominationId done(NominationOutcome outcome) {
    assertThat(outcome).isInstanceOf(NominationOutcome.Done.class);
    return ((NominationOutcome.Done) outcome).id();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private <T> T as(PersonId person, Supplier<T> work) {
    return currentUser.callAs(
        PostsFixture.account(person, Duty.OWN_ACCOUNT, Duty.TAKE_PART, Duty.READ_NETWORK), work);
  }

  private <T> T keeper(Supplier<T> work) {
    return currentUser.callAs(KEEPER, work);
  }
}
