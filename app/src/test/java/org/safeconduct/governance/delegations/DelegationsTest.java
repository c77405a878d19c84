package org.safeconduct.governance.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeconduct.governance.delegations.Authority.CLEAR_TRAVEL;
import static org.safeconduct.governance.delegations.Authority.COMMIT_FUNDS;
import static org.safeconduct.governance.delegations.Authority.NOMINATE_FOCAL_POINT;
import static org.safeconduct.governance.delegations.Authority.RELEASE_INFO;
import static org.safeconduct.governance.delegations.DelegationsFixture.WIDE;
import static org.safeconduct.governance.posts.PostsFixture.KEEPER;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Reminder;
import org.safeconduct.governance.Seat;
import org.safeconduct.governance.delegations.Delegation.ToPerson;
import org.safeconduct.governance.delegations.Delegation.ToSeat;
import org.safeconduct.governance.posts.PostsFixture;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleFixture;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.ReleaseAuthority.Release;
import org.safeconduct.shared.Interval;

/// Who may decide what, at the very moment of the decision.
class DelegationsTest extends DatabaseTest {
  private static final Seat OFFICIAL = Seat.ofCountry(Post.DESIGNATED_OFFICIAL, "KE");
  private static final Seat ADVISER = Seat.ofCountry(Post.CHIEF_SECURITY_ADVISER, "KE");
  private static final Seat DEPUTY = Seat.ofCountry(Post.SECURITY_ADVISER, "KE");

  private final PushedClock clock = new PushedClock();
  private final PeopleFixture people = new PeopleFixture(jdbc, clock);
  private PostsFixture posts;
  private DelegationsFixture fixture;
  private OrganisationId organisation;
  private PersonId official;
  private PersonId adviser;
  private PersonId deputy;

  @BeforeEach
  void an_official_an_adviser_and_a_deputy() {
    for (var table : List.of("authority_use", "delegation_revocation", "delegation", "appointment"))
      jdbc.sql("delete from governance." + table).update();
    posts = new PostsFixture(jdbc, currentUser, clock);
    fixture = new DelegationsFixture(jdbc, currentUser, clock, posts);
    organisation = people.organisation("O" + UUID.randomUUID());
    official = people.person(organisation, "Olu", "Top");
    adviser = people.person(organisation, "Ana", "Zorn");
    deputy = people.person(organisation, "Ben", "Abel");
    posts.appoint(official, OFFICIAL, clock.instant(), Interval.FOREVER);
    posts.appoint(adviser, ADVISER, clock.instant(), Interval.FOREVER);
    posts.appoint(deputy, DEPUTY, clock.instant(), Interval.FOREVER);
  }

  @Test
  void the_post_that_has_an_authority_needs_no_delegation() {
    assertThat(check(official, CLEAR_TRAVEL, in("KE")))
        .isEqualTo(new Ruling.Granted(official, null, OFFICIAL));
    assertThat(check(official, CLEAR_TRAVEL, in("CH"))).isInstanceOf(Ruling.Refused.class);
  }

  @Test
  void who_has_neither_post_nor_delegation_is_refused_in_words() {
    assertThat(check(adviser, CLEAR_TRAVEL, in("KE"))).isEqualTo(refused("no-delegation"));
    assertThat(currentUser.callAs(KEEPER, () -> fixture.delegations.check(CLEAR_TRAVEL, in("KE"))))
        .isEqualTo(refused("no-person"));
  }

  @Test
  void a_delegation_to_a_seat_is_for_whoever_holds_it_and_the_giver_stays_accountable() {
    var id = given(fixture.give(CLEAR_TRAVEL, OFFICIAL, new ToSeat(ADVISER), WIDE, inDays(9)));

    assertThat(check(adviser, CLEAR_TRAVEL, in("KE")))
        .isEqualTo(new Ruling.Granted(adviser, id, OFFICIAL));
  }

  @Test
  void whoever_may_decide_by_a_delegation_hears_that_it_ends_unless_it_was_given_again() {
    var rows = new JdbcDelegations(jdbc);
    var reminders = new DelegationReminders(rows, posts.posts, clock);
    var ahead = LocalDate.ofInstant(inDays(400), ZoneOffset.UTC);
    fixture.give(CLEAR_TRAVEL, OFFICIAL, new ToSeat(ADVISER), WIDE, inDays(40));
    fixture.give(CLEAR_TRAVEL, OFFICIAL, new ToPerson(deputy), WIDE, inDays(20));
    assertThat(currentUser.callAs(KEEPER, () -> reminders.dueBy(ahead)))
        .extracting(Reminder::person)
        .containsExactly(deputy);

    clock.push(Duration.ofDays(22));
    assertThat(currentUser.callAs(KEEPER, () -> reminders.dueBy(ahead)))
        .extracting(Reminder::person)
        .containsExactly(deputy, adviser);
    assertThat(currentUser.callAs(KEEPER, () -> reminders.thingsDueBy(ahead))).hasSize(2);
    fixture.give(CLEAR_TRAVEL, OFFICIAL, new ToSeat(ADVISER), WIDE, inDays(90));
    clock.push(Duration.ofDays(30));
    assertThat(currentUser.callAs(KEEPER, () -> reminders.dueBy(ahead))).isEmpty();
  }

  @Test
  void a_delegation_that_expires_at_the_very_moment_of_the_approval_is_refused() {
    given(fixture.give(CLEAR_TRAVEL, OFFICIAL, new ToPerson(adviser), WIDE, inDays(1)));
    clock.push(Duration.ofDays(1).minusMillis(1));
    assertThat(exercise(adviser, CLEAR_TRAVEL, in("KE"))).isInstanceOf(Ruling.Granted.class);

    clock.push(Duration.ofMillis(1));

    assertThat(exercise(adviser, CLEAR_TRAVEL, in("KE")))
        .isEqualTo(refused("expired", clock.instant()));
    assertThat(posts.audited)
        .contains("governance.authority-exercised", "governance.authority-refused");
  }

  @Test
  void information_is_let_out_under_a_delegation_until_the_very_moment_it_expires() {
    var ours = new Release(organisation.value(), null, "label 1");
    var others = new Release(UUID.randomUUID(), null, "label 2");
    var head = Seat.of(Post.EXECUTIVE_HEAD, organisation);
    var eva = people.person(organisation, "Eva", "Head");
    posts.appoint(eva, head, clock.instant(), Interval.FOREVER);
    given(fixture.give(RELEASE_INFO, head, new ToPerson(adviser), WIDE, inDays(1)));
    assertThat(release(official, ours)).as("authority for one country").isFalse();
    assertThat(posts.audited).contains("governance.authority-refused");
    assertThat(release(deputy, ours)).isFalse();
    assertThat(release(adviser, others)).isFalse();
    clock.push(Duration.ofDays(1).minusMillis(1));
    assertThat(release(adviser, ours)).isTrue();

    clock.push(Duration.ofMillis(1));

    assertThat(release(adviser, ours)).isFalse();
    var chief = PostsFixture.account(adviser, Duty.RELEASE_INFORMATION);
    assertThat(currentUser.callAs(chief, () -> fixture.releases.exercise(ours))).isTrue();
    assertThat(posts.audited)
        .contains("governance.authority-exercised", "governance.authority-refused");
  }

  @Test
  void each_use_is_written_down_beside_the_delegation() {
    var id = given(fixture.give(CLEAR_TRAVEL, OFFICIAL, new ToPerson(adviser), WIDE, inDays(9)));

    exercise(adviser, CLEAR_TRAVEL, in("KE"));

    assertThat(currentUser.callAs(KEEPER, () -> fixture.delegations.uses(id)))
        .containsExactly(
            new AuthorityUse(CLEAR_TRAVEL, id, OFFICIAL, adviser, "leg 7", clock.instant()));
  }

  @Test
  void whoever_received_it_reads_it_without_reading_the_network() {
    var id = given(fixture.give(CLEAR_TRAVEL, OFFICIAL, new ToSeat(ADVISER), WIDE, inDays(9)));
    var receiver = PostsFixture.account(adviser, Duty.OWN_ACCOUNT);
    var other = PostsFixture.account(deputy, Duty.OWN_ACCOUNT);

    assertThat(currentUser.callAs(receiver, () -> fixture.delegations.get(id).id()))
        .isEqualTo(id);
    assertThat(currentUser.callAs(receiver, () -> fixture.delegations.uses(id))).isEmpty();
    assertThatThrownBy(() -> currentUser.callAs(other, () -> fixture.delegations.get(id)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void limits_are_limits() {
    var narrow = new Bounds(Set.of(), Set.of("KE"), 3, new BigDecimal("1000"), 0);
    given(fixture.give(CLEAR_TRAVEL, OFFICIAL, new ToPerson(adviser), narrow, inDays(9)));

    assertThat(check(adviser, CLEAR_TRAVEL, new Matter(null, "KE", 3, null, "leg 7")))
        .isInstanceOf(Ruling.Granted.class);
    assertThat(check(adviser, CLEAR_TRAVEL, new Matter(null, "KE", 4, null, "leg 7")))
        .isEqualTo(refused("risk-too-high", 3));
    assertThat(check(adviser, CLEAR_TRAVEL, in("CH"))).isEqualTo(refused("other-country"));
    assertThat(check(
            adviser,
            CLEAR_TRAVEL,
            new Matter(null, "KE", null, new BigDecimal("1000.01"), "leg 7")))
        .isEqualTo(refused("too-expensive", new BigDecimal("1000.00")));
  }

  @Test
  void what_is_revoked_holds_no_more_nor_does_what_was_passed_on_from_it() {
    var passable = new Bounds(Set.of(), Set.of(), null, null, 1);
    var first =
        given(fixture.give(CLEAR_TRAVEL, OFFICIAL, new ToSeat(ADVISER), passable, inDays(9)));
    given(fixture.give(CLEAR_TRAVEL, ADVISER, new ToSeat(DEPUTY), WIDE, inDays(5)));
    assertThat(check(deputy, CLEAR_TRAVEL, in("KE")))
        .isInstanceOfSatisfying(
            Ruling.Granted.class, it -> assertThat(it.seat()).isEqualTo(OFFICIAL));

    currentUser.callAs(KEEPER, () -> fixture.delegating.revoke(first, "Misused"));

    assertThat(check(adviser, CLEAR_TRAVEL, in("KE"))).isEqualTo(refused("revoked"));
    assertThat(check(deputy, CLEAR_TRAVEL, in("KE"))).isEqualTo(refused("chain-broken"));
  }

  @Test
  void nobody_passes_on_more_than_they_have() {
    given(fixture.give(CLEAR_TRAVEL, OFFICIAL, new ToSeat(ADVISER), WIDE, inDays(9)));

    assertThat(fixture.give(CLEAR_TRAVEL, ADVISER, new ToSeat(DEPUTY), WIDE, inDays(5)))
        .isEqualTo(wrong("from", "beyond-own"));
    assertThat(fixture.give(COMMIT_FUNDS, ADVISER, new ToSeat(DEPUTY), WIDE, inDays(5)))
        .isEqualTo(wrong("from", "authority-lacking"));
    assertThat(fixture.give(NOMINATE_FOCAL_POINT, OFFICIAL, new ToSeat(DEPUTY), WIDE, inDays(5)))
        .isEqualTo(wrong("from", "authority-lacking"));
  }

  @Test
  void nobody_writes_down_authority_for_themselves() {
    var keeper =
        PostsFixture.account(adviser, Duty.MANAGE_NETWORK, Duty.READ_NETWORK, Duty.OWN_ACCOUNT);
    var wanted = new NewDelegation(
        CLEAR_TRAVEL,
        OFFICIAL,
        new ToSeat(ADVISER),
        WIDE,
        new Interval(clock.instant(), inDays(5)),
        "L/1",
        true);

    assertThat(currentUser.callAs(keeper, () -> fixture.delegating.give(wanted)))
        .isEqualTo(wrong("to", "to-oneself"));
  }

  @Test
  void whoever_can_decide_today_is_named() {
    var id = given(fixture.give(CLEAR_TRAVEL, OFFICIAL, new ToSeat(ADVISER), WIDE, inDays(9)));

    var entitled =
        currentUser.callAs(KEEPER, () -> fixture.delegations.whoMay(CLEAR_TRAVEL, in("KE")));

    assertThat(entitled).extracting(Entitled::person).containsExactly(official, adviser);
    assertThat(entitled.getLast().delegation()).extracting(Delegation::id).isEqualTo(id);
    clock.push(Duration.ofDays(10));
    assertThat(currentUser.callAs(KEEPER, () -> fixture.delegations.whoMay(CLEAR_TRAVEL, in("KE"))))
        .extracting(Entitled::person)
        .containsExactly(official);
  }

  private Ruling check(PersonId person, Authority authority, Matter matter) {
    return currentUser.callAs(of(person), () -> fixture.delegations.check(authority, matter));
  }

  private Ruling exercise(PersonId person, Authority authority, Matter matter) {
    return currentUser.callAs(of(person), () -> fixture.delegations.exercise(authority, matter));
  }

  private boolean release(PersonId person, Release release) {
    return currentUser.callAs(of(person), () -> fixture.releases.exercise(release));
  }

  private static Actor of(PersonId person) {
    return PostsFixture.account(person, Duty.OWN_ACCOUNT, Duty.READ_NETWORK);
  }

  private static Matter in(String country) {
    return new Matter(null, country, null, null, "leg 7");
  }

  private static Ruling refused(String code, Object... arguments) {
    return Ruling.Refused.because(code, arguments);
  }

  private static DelegationOutcome wrong(String field, String code) {
    return new DelegationOutcome.Refused(List.of(new Fault(field, code)));
  }

  private static DelegationId given(DelegationOutcome outcome) {
    assertThat(outcome).isInstanceOf(DelegationOutcome.Done.class);
    return ((DelegationOutcome.Done) outcome).id();
  }

  private Instant inDays(int days) {
    return clock.instant().plus(Duration.ofDays(days));
  }
}
