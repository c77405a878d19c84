package org.safeconduct.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeconduct.people.Gap.CHANNEL_STALE;
import static org.safeconduct.people.Gap.LIST_UNCONFIRMED;
import static org.safeconduct.people.Gap.NO_EMERGENCY_CONTACT;
import static org.safeconduct.people.Gap.RESIDENCE_UNKNOWN;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How fresh and how complete files are.
class ScoresTest {
  @Test
  void what_is_too_old_and_what_is_missing_count_apart() {
    assertThat(Scores.of(Set.of())).isEqualTo(new Scores(100, 100));
    assertThat(Scores.of(Set.of(CHANNEL_STALE, LIST_UNCONFIRMED))).isEqualTo(new Scores(33, 100));
    assertThat(Scores.of(Set.of(RESIDENCE_UNKNOWN))).isEqualTo(new Scores(100, 66));
  }

  @Test
  void only_where_nothing_is_missing_at_all_it_is_a_hundred() {
    assertThat(Scores.of(200_000, Map.of(NO_EMERGENCY_CONTACT, 1, CHANNEL_STALE, 60_000)))
        .isEqualTo(new Scores(90, 99));
    assertThat(Scores.of(0, Map.of())).isEqualTo(new Scores(100, 100));
  }
}
