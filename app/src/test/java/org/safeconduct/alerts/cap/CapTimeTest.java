package org.safeconduct.alerts.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CapTimeTest {

  @Test
  void the_standard_form_is_read_without_a_finding() {
    reads("2002-05-24T16:49:00-07:00", "2002-05-24T23:49:00Z", null);
    reads("2012-05-02T23:21:04-00:00", "2012-05-02T23:21:04Z", null);
  }

  @Test
  void other_forms_are_read_with_a_finding() {
    reads("2002-05-24T16:49:00Z", "2002-05-24T16:49:00Z", "time-form");
    reads("2002-05-24T16:49:00.25+0000", "2002-05-24T16:49:00.250Z", "time-form");
    reads("2002-05-24 16:49 +02", "2002-05-24T14:49:00Z", "time-form");
    reads("2016-03-10T22:53:13.241", "2016-03-10T22:53:13.241Z", "time-without-offset");
  }

  @Test
  void what_is_no_moment_is_not_read() {
    for (var text : new String[] {
      "",
      "yesterday",
      "2002-05-24",
      "2002-13-24T16:49:00Z",
      "2002-05-24T25:00:00Z",
      "+999999-01-01T00:00:00Z",
      "2002-05-24T16:49:00+25:00",
      "Fri, 24 May 2002 16:49:00 GMT"
    }) assertThat(CapTime.read(text)).as(text).isNull();
  }

  private static void reads(String text, String instant, String finding) {
    assertThat(CapTime.read(text)).isEqualTo(new CapTime(Instant.parse(instant), finding));
  }
}
