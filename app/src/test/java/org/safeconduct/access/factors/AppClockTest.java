package org.safeconduct.access.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.access.factors.CodeVerdict.OUT_OF_STEP;
import static org.safeconduct.access.factors.CodeVerdict.RIGHT;
import static org.safeconduct.access.factors.CodeVerdict.WRONG;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.PushedClock;

/// Named after the clauses of RFC 6238 (time-based codes) and RFC 4226 (the codes they are made
/// of).
class AppClockTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);
  private static final Duration STEP = Duration.ofSeconds(30);

  private final PushedClock ours = new PushedClock(Instant.parse("2026-11-28T12:00:00Z"));
  private AppClock known = AppClock.UNKNOWN;

  @Test
  void rfc_6238_4_1_a_code_is_taken_from_the_first_to_the_last_second_of_its_step() {
    var code = shown(0);
    var before = known;

    assertThat(typed(code)).isEqualTo(RIGHT);
    known = before;
    ours.push(Duration.ofSeconds(29));
    assertThat(typed(code)).isEqualTo(RIGHT);
  }

  @Test
  void rfc_6238_4_1_a_code_is_refused_one_second_after_its_step_has_passed() {
    var code = shown(0);
    ours.push(STEP);

    assertThat(typed(code)).isEqualTo(OUT_OF_STEP);
    assertThat(typed(code)).isEqualTo(WRONG);
  }

  @Test
  void rfc_6238_4_1_a_code_is_refused_one_second_before_its_step_and_within_it_too() {
    var code = shown(1);
    ours.push(Duration.ofSeconds(29));

    assertThat(typed(code)).isEqualTo(OUT_OF_STEP);
    ours.push(Duration.ofSeconds(1));
    assertThat(typed(code)).isEqualTo(WRONG);
  }

  @Test
  void rfc_6238_5_2_a_code_that_was_taken_is_not_taken_again_and_none_before_it() {
    var before = shown(-1);
    var code = shown(0);
    typed(code);

    assertThat(typed(code)).isEqualTo(WRONG);
    assertThat(typed(before)).isEqualTo(WRONG);
  }

  @Test
  void rfc_6238_5_2_after_one_code_was_taken_the_next_is_taken_in_its_own_step() {
    typed(shown(0));
    ours.push(STEP);

    assertThat(typed(shown(0))).isEqualTo(RIGHT);
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, -1, 1, 2})
  void rfc_6238_6_how_far_a_clock_is_off_is_learnt_from_two_codes_and_only_its_code_is_taken(
      int ahead) {
    assertThat(typed(shown(ahead))).isEqualTo(OUT_OF_STEP);
    ours.push(STEP);
    assertThat(typed(shown(ahead))).isEqualTo(RIGHT);

    assertThat(known.ahead()).isEqualTo(ahead);
    ours.push(STEP.multipliedBy(10));
    assertThat(typed(shown(ahead))).isEqualTo(RIGHT);
    ours.push(STEP.multipliedBy(10));
    assertThat(typed(shown(0))).isEqualTo(OUT_OF_STEP);
  }

  @Test
  void rfc_6238_6_a_clock_that_was_learnt_is_learnt_anew_once_it_is_set_right() {
    learn(2);

    assertThat(typed(shown(0))).isEqualTo(OUT_OF_STEP);
    ours.push(STEP);
    assertThat(typed(shown(0))).isEqualTo(RIGHT);
    assertThat(known.ahead()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 3})
  void rfc_6238_6_a_code_from_beyond_the_limit_teaches_nothing(int ahead) {
    assertThat(typed(shown(ahead))).isEqualTo(WRONG);
    ours.push(STEP);
    assertThat(typed(shown(ahead))).isEqualTo(WRONG);

    assertThat(known).isEqualTo(AppClock.UNKNOWN);
  }

  @Test
  void rfc_6238_6_an_app_that_is_taken_into_use_may_be_five_minutes_off_and_no_more() {
    var reach = AppClock.REACH_AT_FIRST;

    assertThat(typed(shown(11), reach)).isEqualTo(WRONG);
    assertThat(typed(shown(-11), reach)).isEqualTo(WRONG);
    assertThat(typed(shown(-10), reach)).isEqualTo(OUT_OF_STEP);
    ours.push(STEP);
    assertThat(typed(shown(-10), reach)).isEqualTo(RIGHT);
  }

  @Test
  void rfc_4226_7_4_the_same_code_twice_is_no_sequence() {
    var code = shown(1);
    typed(code);

    assertThat(typed(code)).isEqualTo(WRONG);
    assertThat(typed(shown(1))).isEqualTo(WRONG);
  }

  @Test
  void rfc_4226_7_4_two_codes_with_something_else_between_them_are_no_sequence() {
    typed(shown(1));
    ours.push(STEP);
    typed("000000".equals(shown(1)) ? "000001" : "000000");

    assertThat(typed(shown(1))).isEqualTo(OUT_OF_STEP);
  }

  @Test
  void rfc_4226_7_4_two_codes_that_tell_different_clocks_are_no_sequence() {
    typed(shown(-2));
    ours.push(STEP);

    assertThat(typed(shown(-1))).isEqualTo(OUT_OF_STEP);
    ours.push(STEP);
    assertThat(typed(shown(-1))).isEqualTo(RIGHT);
  }

  @Test
  void rfc_4226_7_4_the_second_code_comes_within_two_minutes() {
    typed(shown(1));
    var early = known;
    ours.push(STEP.multipliedBy(4));
    assertThat(typed(shown(1))).isEqualTo(RIGHT);

    known = early;
    ours.push(STEP);
    assertThat(typed(shown(1))).isEqualTo(OUT_OF_STEP);
  }

  private void learn(int ahead) {
    typed(shown(ahead));
    ours.push(STEP);
    typed(shown(ahead));
    ours.push(STEP.multipliedBy(10));
    assertThat(known.ahead()).isEqualTo(ahead);
  }

  /// What a telephone shows whose clock is so many steps ahead.
  private String shown(int ahead) {
    return Totp.code(SECRET, Totp.step(ours.instant()) + ahead);
  }

  private CodeVerdict typed(String code) {
    return typed(code, AppClock.REACH);
  }

  private CodeVerdict typed(String code, int reach) {
    var judged = known.judge(SECRET, code, ours.instant(), reach);
    known = judged.next();
    return judged.verdict();
  }
}
