package org.safeconduct.people.presence;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long days of leave, telework and mission are kept after their end.
@Configuration
class OldPresence {
  private static final String DUE = """
      select e.id::text as id, e.person, p.organisation, null::uuid as matter, e.ends as at
      from people.presence e join people.person p on p.id = e.person
      where e.ends < :latest
        and not exists (select from people.presence n where n.id = e.id and n.version > e.version)
      """;

  @Bean
  RetentionRule oldPresenceRule() {
    return new RetentionRule(
        "people.presence",
        "presence-kept-days",
        DUE,
        RetentionRule.lock("people.presence", "uuid"),
        List.of("""
            insert into people.change (person)
            select distinct person from people.presence where id = any(:ids::uuid[])
            """, """
            delete from people.presence_request where entry = any(:ids::uuid[])
            """, """
            delete from people.presence where id = any(:ids::uuid[])
            """));
  }
}
