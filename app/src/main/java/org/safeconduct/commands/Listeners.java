package org.safeconduct.commands;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rooms that do something about what a command did, such as giving people their zones.
final class Listeners {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final int PAUSE_MILLIS = 50;
  private static final String WAITING = """
      select exists (
          select from platform.event_publication
          where publication_date >= :start and completion_date is null)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Instant start;

  private Listeners(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.start = clock.instant();
  }

  /// Of whatever is told from now on.
  static Listeners startingNow(ApplicationContext context) {
    return new Listeners(context.getBean(JdbcClient.class), context.getBean(Clock.class));
  }

  /// Waits until all have done their part. What is not done within ten minutes is done at the
  /// next start of the server.
  void await() {
    var deadline = clock.instant().plus(LIMIT);
    while (isWaiting() && clock.instant().isBefore(deadline)) pause();
  }

  private boolean isWaiting() {
    return jdbc.sql(WAITING)
        .param("start", start.atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while other rooms take in the list", stopped);
    }
  }
}
