package org.safeconduct.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeconduct.shared.Interval;

class CursorTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void a_cursor_survives_being_passed_on() {
    var when = Interval.at(Instant.parse("2026-11-21T12:00:00.123456Z"));
    for (var knownAt : new Instant[] {null, Instant.parse("2026-11-20T03:12:00Z")}) {
      var cursor = new Cursor("2f", when, knownAt, 1, new UUID(1, 2), 100);

      assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
      assertThat(Cursor.read(cursor.text())).isEqualTo(cursor);
    }
  }

  @Test
  void what_is_no_cursor_of_ours_is_noticed() {
    var until = NOON.plusMillis(1).toString();
    var withAName =
        String.join("\n", NOON.toString(), until, "", "1", new UUID(1, 2).toString(), "ana", "2f");
    for (var text : new String[] {"MQ", "not base 64!", "", encoded(withAName)})
      assertThat(ExposureFilter.isCursor(text, NOON)).as(text).isFalse();
  }

  @Test
  void a_forged_cursor_asks_about_no_time_that_nobody_may_ask_about() {
    var until = "2026-11-21T12:00:00.001Z";
    assertThat(isCursor(NOON.toString(), until, "")).isTrue();
    assertThat(isCursor(NOON.toString(), until, NOON.toString())).isTrue();
    assertThat(isCursor("-1000000000-01-01T00:00:00Z", until, "")).isFalse();
    assertThat(isCursor(NOON.toString(), "+1000000000-12-31T23:59:59Z", "")).isFalse();
    assertThat(isCursor(NOON.toString(), until, "2026-11-21T12:00:01Z")).isFalse();
    assertThat(isCursor(NOON.toString(), until, "-1000000000-01-01T00:00:00Z")).isFalse();
  }

  private static boolean isCursor(String from, String until, String knownAt) {
    var plain =
        String.join("\n", from, until, knownAt, "1", new UUID(1, 2).toString(), "100", "2f");
    return ExposureFilter.isCursor(encoded(plain), NOON);
  }

  private static String encoded(String plain) {
    return Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }
}
