package org.safeconduct.exposure;

import java.util.Map;
import org.safeconduct.platform.Holdings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is held about where a person was.
@Configuration
class HeldByExposure {
  private static final String POSITION = """
      select place_label, country, region, longitude, latitude, precision, starts, ends, withdrawn, recorded_at,
          recorded_by, source, accuracy
      from exposure.position where person = :person order by starts, id, version
      """;

  private static final String CROSSING = """
      select alert, before, after, at_first, noticed_at
      from exposure.crossing where person = :person order by position
      """;

  private static final String FORESEEN = """
      select alert, before, after, starts, ends, noticed_at
      from exposure.foreseen where person = :person order by position
      """;

  private static final String WINDOW = """
      select starts, ends, purpose, opened_at, closed_at
      from exposure.live_window where person = :person order by starts
      """;

  @Bean
  Holdings exposureHoldings() {
    return new Holdings(Map.of(
        "exposure.position", POSITION,
        "exposure.foreseen", FORESEEN,
        "exposure.window", WINDOW,
        "exposure.crossing", CROSSING));
  }
}
