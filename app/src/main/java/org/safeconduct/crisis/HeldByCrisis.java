package org.safeconduct.crisis;

import java.util.Map;
import org.safeconduct.platform.Holdings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What headcounts hold about a person.
@Configuration
class HeldByCrisis {
  private static final String MEMBER = """
      select h.title as headcount, m.name, m.organisation_name, m.category, m.email, m.phone, m.place, m.why,
          m.known_from, m.confidence, m.added_at, m.added_by, m.status, m.since, m.taken_by, m.taken_at,
          m.excluded_at, m.excluded_by, m.excluded_reason
      from crisis.member m join crisis.headcount h on h.id = m.headcount
      where m.person = :person order by m.added_at
      """;

  private static final String ANSWER = """
      select h.title as headcount, a.status, a.place, a.words, a.source, a.by_name, a.channel, a.how, a.resolves,
          a.recorded_at
      from crisis.answer a join crisis.headcount h on h.id = a.headcount
      where a.person = :person order by a.number
      """;

  private static final String TAKING = """
      select h.title as headcount, t.called_at, t.taken_by, t.taken_at
      from crisis.taking t join crisis.headcount h on h.id = t.headcount
      where t.person = :person order by t.taken_at
      """;

  @Bean
  Holdings crisisHoldings() {
    return new Holdings(Map.of(
        "crisis.member", MEMBER,
        "crisis.answer", ANSWER,
        "crisis.taking", TAKING));
  }
}
