package org.safeconduct.travel;

import org.safeconduct.platform.OldRows;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long a trip is kept after its last leg.
@Configuration
class OldTrips {
  private static final String LAST = "(select max(l.ends) from travel.leg l where l.trip = r.id)";

  @Bean
  RetentionRule oldTripsRule() {
    return OldRows.of("travel.trip", "trips-kept-days", LAST)
        .told("travel.change")
        .with("travel.leg", "trip")
        .rule();
  }
}
