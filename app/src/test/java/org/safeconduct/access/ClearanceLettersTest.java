package org.safeconduct.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeconduct.DatabaseTest;
import org.safeconduct.PushedClock;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Duty;
import org.safeconduct.profiles.EditionId;
import org.safeconduct.profiles.Profiles;
import org.safeconduct.profiles.ProfilesFixture;

/// The highest clearance is a written grant with an end, at the OPCW 30 days after the notice.
class ClearanceLettersTest extends DatabaseTest {
  private static final Actor KEEPER =
      new Actor.SystemJob("test", Set.copyOf(EnumSet.allOf(Duty.class)));

  private final PushedClock clock = new PushedClock();
  private final JdbcAccounts accounts = new JdbcAccounts(jdbc, clock);

  @Test
  void the_highest_clearance_takes_a_letter_with_an_end_and_ends_with_it() {
    var letters = in("unsms-2026.3");

    assertThat(refusal(letters, null)).isEqualTo("letter");
    assertThat(refusal(letters, letter(null, -1))).isEqualTo("until");
    assertThat(refusal(letters, letter(null, 9))).isNull();
    assertThat(asKeeper(letters, Assignment.of(Role.DUTY_OFFICER)).letter()).isNull();

    var id = kept(asKeeper(letters, cleared(letter(null, 9))));
    assertThat(clearance(id)).isEqualTo(3);
    clock.push(Duration.ofDays(9));
    assertThat(clearance(id)).as("the last day").isEqualTo(3);
    clock.push(Duration.ofDays(1));
    assertThat(clearance(id)).isEqualTo(2);
  }

  @Test
  void at_the_opcw_it_begins_thirty_days_after_the_notice() {
    var letters = in("opcw-2026.4");

    assertThat(refusal(letters, letter(null, 99))).isEqualTo("noticed");
    assertThat(refusal(letters, letter(1, 99))).as("a notice ahead").isEqualTo("noticed");
    assertThat(refusal(letters, letter(0, 29))).isEqualTo("until");

    var id = kept(asKeeper(letters, cleared(letter(-1, 99))));
    clock.push(Duration.ofDays(28));
    assertThat(clearance(id)).isEqualTo(2);
    clock.push(Duration.ofDays(1));
    assertThat(clearance(id)).isEqualTo(3);
  }

  @Test
  void a_longer_letter_is_more() {
    var had = cleared(letter(null, 9));

    assertThat(cleared(letter(null, 10)).clearsMoreThan(had)).isTrue();
    assertThat(cleared(letter(null, 8)).clearsMoreThan(had)).isFalse();
    assertThat(had.clearsMoreThan(had)).isFalse();
  }

  @Test
  void a_letter_that_begins_earlier_is_more() {
    var letters = in("opcw-2026.4");
    var had = asKeeper(letters, cleared(letter(0, 99)));
    var earlier = asKeeper(letters, cleared(letter(-9, 99)));

    assertThat(earlier.clearsMoreThan(had)).isTrue();
    assertThat(had.clearsMoreThan(earlier)).isFalse();
  }

  @Test
  void a_letter_that_stays_the_same_begins_when_it_was_given_whatever_the_profile_says_now() {
    var letter = letter(-1, 99);
    var had = asKeeper(in("unsms-2026.3"), cleared(letter));
    var letters = in("opcw-2026.4");

    var saved = currentUser.callAs(KEEPER, () -> letters.dated(had, cleared(letter)));

    assertThat(saved).isEqualTo(had);
    assertThat(saved.clearsMoreThan(had)).isFalse();
  }

  @Test
  void a_letter_that_is_over_and_one_without_a_notice_stand_in_the_way_of_no_other_change() {
    var letter = letter(null, 9);
    var had = asKeeper(in("unsms-2026.3"), cleared(letter));
    var letters = in("opcw-2026.4");
    clock.push(Duration.ofDays(10));

    assertThat(refusal(letters, had, letter)).isNull();
    assertThat(refusal(letters, letter)).as("a new account").isEqualTo("noticed");
  }

  private ClearanceLetters in(String edition) {
    jdbc.sql("delete from profiles.choice").update();
    var profiles = ProfilesFixture.profiles(jdbc, currentUser, clock);
    currentUser.callAs(
        KEEPER, () -> profiles.choose(Profiles.INSTALLATION, EditionId.of(edition), Map.of()));
    return new ClearanceLetters(profiles, clock);
  }

  private @Nullable String refusal(ClearanceLetters letters, @Nullable ClearanceLetter letter) {
    return refusal(letters, Assignment.of(), letter);
  }

  private @Nullable String refusal(
      ClearanceLetters letters, Assignment before, @Nullable ClearanceLetter letter) {
    return currentUser.callAs(KEEPER, () -> {
      var refused = letters.refusal(before, cleared(letter));
      return refused == null ? null : refused.field();
    });
  }

  private Assignment asKeeper(ClearanceLetters letters, Assignment wanted) {
    return currentUser.callAs(KEEPER, () -> letters.dated(Assignment.of(), wanted));
  }

  private int clearance(AccountId id) {
    return accounts.get(id).account().actor().scope().clearance();
  }

  private AccountId kept(Assignment assignment) {
    var id = new AccountId(UUID.randomUUID());
    accounts.add(
        new Account(
            id,
            "cleared-" + id,
            "Amina Okoye",
            null,
            assignment,
            null,
            null,
            Standing.open(false),
            clock.instant(),
            null),
        null);
    return id;
  }

  private static Assignment cleared(@Nullable ClearanceLetter letter) {
    return new Assignment(Set.of(Role.DUTY_OFFICER), Set.of(), Set.of(), Set.of(), 3, letter);
  }

  /// @param noticed in how many days; null if nobody was told
  private ClearanceLetter letter(@Nullable Integer noticed, int until) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new ClearanceLetter(
        "L/7", noticed == null ? null : today.plusDays(noticed), today.plusDays(until));
  }
}
