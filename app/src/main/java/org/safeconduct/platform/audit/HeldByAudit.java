package org.safeconduct.platform.audit;

import java.util.Map;
import org.safeconduct.platform.Holdings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the audit trail holds about a person.
@Configuration
class HeldByAudit {
  private static final String LOOK = """
      select actor, capacity, deed, reason, first_at, last_at, times
      from platform.look l
      where l.person = :person and not platform.is_withheld(l.person, l.actor_id)
      order by l.first_at
      """;

  private static final String DONE_TO = """
      select at, actor, deed, details from platform.audit_entry e
      where subject = :person::text and deed not like 'profiles.hold-%'
        and not platform.is_withheld(:person, e.actor_id)
      order by id
      """;

  private static final String DONE_BY = """
      select e.at, e.deed, e.subject
      from platform.audit_entry e join access.account a on a.id = e.actor_id
      where a.person = :person order by e.id
      """;

  @Bean
  Holdings platformHoldings() {
    return new Holdings(Map.of(
        "platform.look", LOOK,
        "platform.done-to", DONE_TO,
        "platform.done-by", DONE_BY));
  }
}
