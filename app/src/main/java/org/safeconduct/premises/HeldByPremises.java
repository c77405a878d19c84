package org.safeconduct.premises;

import java.util.Map;
import org.safeconduct.platform.Holdings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// In which buildings a person is known to work.
@Configuration
class HeldByPremises {
  private static final String OCCUPANT = """
      select p.name as premises, o.since
      from premises.occupant o join premises.premises p on p.id = o.premises
      where o.person = :person order by o.since
      """;

  @Bean
  Holdings premisesHoldings() {
    return new Holdings(Map.of("premises.occupant", OCCUPANT));
  }
}
