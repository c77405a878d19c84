package org.safeconduct.platform.syslog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeconduct.PushedClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class ForwardLogTest {
  private static final Logger DOOR = LoggerFactory.getLogger("org.safeconduct.test.Door");

  @TempDir
  Path folder;

  private final PushedClock clock = new PushedClock();
  private @Nullable ForwardLog log;

  @AfterEach
  void listen_no_more() {
    if (log != null) log.destroy();
  }

  @Test
  void what_is_logged_arrives_with_its_level_and_logger() {
    try (var server = LogServer.open(folder)) {
      var log = listening(server.reached());

      DOOR.warn("refused: {}\nwith a second line", "somebody", new IllegalStateException("why"));
      log.forward();

      assertThat(server.received())
          .filteredOn(ForwardLogTest::isOurs)
          .singleElement()
          .satisfies(it -> {
            assertThat(it.priority()).isEqualTo(3 * 8 + 4);
            assertThat(it.application()).isEqualTo("safeconduct log");
            assertThat(it.text())
                .startsWith("refused: somebody with a second line")
                .contains("IllegalStateException: why");
          });
    }
  }

  @Test
  void lines_wait_while_the_log_server_is_down_and_what_did_not_fit_is_counted() {
    try (var server = LogServer.open(folder)) {
      var full = new ForwardLog(server.reached(), clock);
      full.start();
      server.stop();
      for (int line = 0; line < ForwardLog.MOST + 7; line++) full.doAppend(line());

      full.forward();
      server.start();
      clock.push(Duration.ofSeconds(10));
      full.forward();

      assertThat(server.received()).satisfies(all -> {
        assertThat(all).hasSize(ForwardLog.MOST + 1);
        assertThat(all.getLast().text())
            .isEqualTo("7 lines of the log are left out: the log server did not answer");
      });
    }
  }

  @Test
  void the_last_lines_leave_when_the_server_stops_and_none_after() {
    try (var server = LogServer.open(folder)) {
      var log = listening(server.reached());
      DOOR.info("last");
      log.destroy();
      DOOR.info("too late");

      assertThat(server.received())
          .filteredOn(ForwardLogTest::isOurs)
          .extracting(Received::text)
          .containsExactly("last");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "é", "\u0639", "€", "😀"})
  void a_line_that_is_too_long_ends_at_a_whole_letter_within_its_octets(String letter) {
    try (var server = LogServer.open(folder)) {
      var full = new ForwardLog(server.reached(), clock);
      full.start();
      var most = ForwardLog.LONGEST / letter.getBytes(UTF_8).length;
      for (var text : List.of(letter.repeat(most), "-" + letter.repeat(most), letter.repeat(9000)))
        full.doAppend(line(text));

      full.forward();

      assertThat(server.received())
          .satisfiesExactly(
              fits -> assertThat(fits.text()).isEqualTo(letter.repeat(most)),
              cut -> assertThat(cut.text()).matches("-(" + letter + ")+ …"),
              cut -> assertThat(cut.text()).matches("(" + letter + ")+ …"));
      assertThat(server.received())
          .extracting(it -> it.text().getBytes(UTF_8).length)
          .allSatisfy(it -> assertThat(it).isBetween(ForwardLog.LONGEST - 3, ForwardLog.LONGEST));
    }
  }

  private static LoggingEvent line() {
    return line("line");
  }

  private static LoggingEvent line(String text) {
    var event = new LoggingEvent();
    event.setLoggerName(DOOR.getName());
    event.setThreadName("test");
    event.setLevel(Level.INFO);
    event.setInstant(Instant.parse("2026-11-24T15:05:00Z"));
    event.setMessage(text);
    return event;
  }

  private static boolean isOurs(Received it) {
    return DOOR.getName().equals(it.data().get("logger"));
  }

  private ForwardLog listening(SyslogReceiver receiver) {
    var listening = new ForwardLog(receiver, clock);
    listening.afterPropertiesSet();
    log = listening;
    return listening;
  }
}
