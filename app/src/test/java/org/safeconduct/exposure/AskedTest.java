package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.safeconduct.shared.Interval;

class AskedTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Interval USUAL = new Interval(NOON, NOON.plus(Duration.ofHours(6)));

  @Test
  void an_alert_in_force_is_asked_about_now_one_to_come_at_its_onset_and_a_past_one_as_a_whole() {
    assertThat(Asked.usual(USUAL, NOON.plusSeconds(60)))
        .isEqualTo(Interval.at(NOON.plusSeconds(60)));
    assertThat(Asked.usual(USUAL, NOON.minusSeconds(60))).isEqualTo(Interval.at(NOON));
    assertThat(Asked.usual(USUAL, NOON.plus(Duration.ofHours(6)))).isEqualTo(USUAL);
  }

  @Test
  void whoever_names_a_moment_or_a_stretch_is_taken_at_her_word() {
    var from = NOON.plus(Duration.ofDays(1));
    var to = NOON.plus(Duration.ofDays(2));

    assertThat(AskedTime.at(from).within(USUAL)).isEqualTo(Interval.at(from));
    assertThat(AskedTime.between(from, to).within(USUAL)).isEqualTo(new Interval(from, to));
  }

  @Test
  void a_moment_and_a_stretch_at_once_half_a_stretch_or_one_backwards_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AskedTime(NOON, NOON, null));
    assertThatIllegalArgumentException().isThrownBy(() -> AskedTime.between(NOON, NOON));
    assertThatIllegalArgumentException().isThrownBy(() -> new AskedTime(null, NOON, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new AskedTime(null, null, NOON));
  }
}
