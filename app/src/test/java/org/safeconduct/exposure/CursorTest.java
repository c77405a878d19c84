package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.shared.Interval;

class CursorTest {
  @Test
  void a_cursor_survives_being_passed_on() {
    var when = Interval.at(Instant.parse("2026-11-21T12:00:00.123456Z"));
    for (var knownAt : new Instant[] {null, Instant.parse("2026-11-20T03:12:00Z")}) {
      var cursor = new Cursor(when, knownAt, 1, "émile d ör", new UUID(1, 2));

      assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
      assertThat(Cursor.read(cursor.text())).isEqualTo(cursor);
    }
  }

  @Test
  void what_is_no_cursor_of_ours_is_noticed() {
    assertThat(ExposureFilter.isCursor("MQ")).isFalse();
    assertThat(ExposureFilter.isCursor("not base 64!")).isFalse();
    assertThat(ExposureFilter.isCursor("")).isFalse();
  }
}
