package org.safeconduct.profiles;

import java.util.Map;
import org.safeconduct.platform.Holdings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the file of a person is classified, and whether it is held.
@Configuration
class HeldByProfiles {
  private static final String LABEL = """
      select code, reason, recorded_at, recorded_by from profiles.label where subject = :person order by number
      """;

  private static final String HOLD = """
      select reason, placed_at, placed_by, lifted_at, lifted_by, lift_reason
      from profiles.legal_hold where subject = :person order by placed_at
      """;

  @Bean
  Holdings profilesHoldings() {
    return new Holdings(Map.of(
        "profiles.label", LABEL,
        "profiles.hold", HOLD));
  }
}
