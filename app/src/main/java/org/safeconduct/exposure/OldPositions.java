package org.safeconduct.exposure;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long it stays known where somebody was confirmed to be.
@Configuration
class OldPositions {
  private static final String DUE = """
      select p.id::text as id, p.person, s.organisation, null::uuid as matter, p.ends as at
      from exposure.position p left join people.subject s on s.person = p.person
      where p.ends < :latest
        and not exists (select from exposure.position n where n.id = p.id and n.version > p.version)
      """;

  @Bean
  RetentionRule oldPositionsRule() {
    return new RetentionRule(
        "exposure.position",
        "whereabouts-kept-days",
        DUE,
        RetentionRule.lock("exposure.position", "uuid"),
        List.of("""
            insert into exposure.change (person)
            select distinct person from exposure.position where id = any(:ids::uuid[])
            """, """
            delete from exposure.position where id = any(:ids::uuid[])
            """));
  }
}
