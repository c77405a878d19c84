package org.safeconduct.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.safeconduct.briefing.Rhythm.Each;

class RhythmTest {
  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

  @Test
  void each_week_comes_on_its_day_at_its_time_whatever_the_clocks_do() {
    var mondays = new Rhythm(Each.WEEKLY, 1, LocalTime.of(7, 30), ZURICH);

    assertThat(mondays.after(at("2026-10-19T05:30:00Z"))).isEqualTo(at("2026-10-26T06:30:00Z"));
    assertThat(mondays.after(at("2026-10-19T05:29:59Z"))).isEqualTo(at("2026-10-19T05:30:00Z"));
    assertThat(mondays.after(at("2026-10-25T23:00:00Z"))).isEqualTo(at("2026-10-26T06:30:00Z"));
  }

  @Test
  void each_month_comes_once_and_never_twice() {
    var month = new Rhythm(Each.MONTHLY, 28, LocalTime.of(2, 30), ZURICH);

    assertThat(month.after(at("2027-01-28T01:30:00Z"))).isEqualTo(at("2027-02-28T01:30:00Z"));
    assertThat(month.after(at("2027-03-27T12:00:00Z")))
        .as("the hour that the clocks leave out")
        .isEqualTo(at("2027-03-28T01:30:00Z"));
    assertThat(month.after(at("2027-03-28T01:30:00Z"))).isEqualTo(at("2027-04-28T00:30:00Z"));
  }

  @Test
  void a_day_that_not_every_month_has_is_refused() {
    assertThatThrownBy(() -> new Rhythm(Each.MONTHLY, 31, LocalTime.NOON, ZURICH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rhythm(Each.WEEKLY, 8, LocalTime.NOON, ZURICH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
