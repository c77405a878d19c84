package org.safeconduct.travel;

import java.util.Map;
import org.safeconduct.platform.Holdings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is held about the trips of a person.
@Configuration
class HeldByTravel {
  private static final String TRIP = """
      select reference, source, recorded_at from travel.trip where person = :person order by recorded_at
      """;

  private static final String LEG = """
      select t.reference, l.place_label, l.country, l.region, l.longitude, l.latitude, l.precision, l.starts,
          l.ends, l.cancelled, l.recorded_at, l.recorded_by, l.source
      from travel.leg l join travel.trip t on t.id = l.trip
      where l.person = :person order by l.starts, l.id, l.version
      """;

  @Bean
  Holdings travelHoldings() {
    return new Holdings(Map.of(
        "travel.trip", TRIP,
        "travel.leg", LEG));
  }
}
