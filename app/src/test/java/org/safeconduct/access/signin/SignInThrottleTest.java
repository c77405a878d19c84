package org.safeconduct.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.safeconduct.PushedClock;
import org.safeconduct.platform.RateLimits;

class SignInThrottleTest {
  private static final String OFFICE = "192.0.2.1";
  private static final String ELSEWHERE = "198.51.100.1";
  private final PushedClock clock = new PushedClock();
  private final SignInThrottle throttle = new SignInThrottle(new RateLimits(clock), clock);

  @Test
  void five_attempts_are_free_and_then_the_wait_doubles() {
    for (var i = 0; i < 5; i++) assertThat(begin("amina", OFFICE)).isZero();

    assertThat(begin("amina", OFFICE)).isEqualTo(Duration.ofSeconds(2));
    clock.push(Duration.ofSeconds(2));
    assertThat(begin("amina", OFFICE)).isZero();
    assertThat(begin("amina", OFFICE)).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void the_wait_never_passes_a_quarter_of_an_hour() {
    for (var i = 0; i < 40; i++) {
      begin("amina", OFFICE);
      clock.push(Duration.ofMinutes(15));
    }
    begin("amina", OFFICE);

    assertThat(begin("amina", OFFICE)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void guessing_elsewhere_does_not_lock_the_owner_out() {
    for (var i = 0; i < 50; i++) begin("amina", ELSEWHERE);

    assertThat(begin("amina", OFFICE)).isZero();
  }

  @Test
  void other_spellings_of_a_name_share_their_attempts() {
    for (var i = 0; i < 5; i++) begin("amina", OFFICE);

    assertThat(begin("ＡＭＩＮＡ", OFFICE)).isPositive();
  }

  @Test
  void one_address_tries_sixty_passwords_a_minute_in_all() {
    for (var i = 0; i < 60; i++)
      assertThat(begin("name-" + i, "2001:db8:1:2::" + i)).isZero();

    assertThat(begin("another", "2001:db8:1:2:f::1")).isPositive();
    clock.push(Duration.ofMinutes(1));
    assertThat(begin("another", "2001:db8:1:2:f::1")).isZero();
  }

  @Test
  void who_knew_the_password_starts_afresh() {
    for (var i = 0; i < 4; i++) begin("amina", OFFICE);

    throttle.passed("amina", OFFICE);

    for (var i = 0; i < 5; i++) assertThat(begin("amina", OFFICE)).isZero();
  }

  @Test
  void guessing_at_one_name_over_many_networks_is_slowed_down_to_one_a_minute() {
    for (var i = 0; i < 60; i++) begin("amina", "203.0.113." + i);

    int taken = 0;
    for (var second = 0; second < 3600; second++) {
      if (begin("amina", "10.1." + second / 250 + "." + second % 250).isZero()) taken++;
      clock.push(Duration.ofSeconds(1));
    }
    assertThat(taken).isBetween(50, 66);
    assertThat(begin("bela", "203.0.113.1")).isZero();
  }

  @Test
  void the_owner_is_not_held_up_where_they_are_known_while_many_guess() {
    for (var i = 0; i < 100; i++) begin("amina", "203.0.113." + i);

    assertThat(begin("amina", OFFICE)).isPositive();
    for (var i = 0; i < 5; i++)
      assertThat(throttle.begin("amina", "192.0.2.2", () -> true)).isZero();
    assertThat(throttle.begin("amina", "192.0.2.2", () -> true)).isPositive();
  }

  private Duration begin(String username, String address) {
    return throttle.begin(username, address, () -> false);
  }
}
