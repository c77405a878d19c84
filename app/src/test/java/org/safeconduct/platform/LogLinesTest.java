package org.safeconduct.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// What the log of a server looks like.
class LogLinesTest {
  @Test
  void a_message_is_one_line_in_utc_whatever_somebody_put_into_it() throws IOException {
    var event = new LoggingEvent();
    event.setLoggerName("org.safeconduct.Door");
    event.setThreadName("main");
    event.setLevel(Level.INFO);
    event.setInstant(Instant.parse("2026-11-28T10:15:30.123Z"));
    event.setMessage("refused: access\r\n2026-11-28T10:15:31Z  INFO all is well\u001b[2J");

    assertThat(layout().doLayout(event))
        .startsWith("2026-11-28T10:15:30.123Z  INFO")
        .endsWith(
            "refused: access 2026-11-28T10:15:31Z  INFO all is well [2J" + System.lineSeparator());
  }

  private static PatternLayout layout() throws IOException {
    var settings = Files.readString(Path.of("src/main/resources/application.yaml"));
    Map<String, Map<String, Map<String, String>>> read = new Yaml().load(settings);
    var layout = new PatternLayout();
    layout.setContext(new LoggerContext());
    layout.setPattern(read.get("logging").get("pattern").get("console").replace("%wEx", "%ex"));
    layout.start();
    return layout;
  }
}
