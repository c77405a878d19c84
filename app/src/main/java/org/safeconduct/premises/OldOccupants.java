package org.safeconduct.premises;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long it stays known in which building somebody worked who left: as long as the file.
@Configuration
class OldOccupants {
  private static final String DUE = """
      select o.premises || ' ' || o.person as id, o.person, s.organisation, null::uuid as matter,
          s.left_at as at
      from premises.occupant o join people.subject s on s.person = o.person
      where s.left_at < :latest
      """;

  @Bean
  RetentionRule oldOccupantsRule() {
    return new RetentionRule(
        "premises.occupant",
        "leavers-kept-days",
        DUE,
        RetentionRule.NEVER_CHANGED,
        List.of("""
            insert into premises.change (person)
            select distinct split_part(id, ' ', 2)::uuid from unnest(cast(:ids as text[])) as it (id)
            """, """
            delete from premises.occupant o
            using unnest(cast(:ids as text[])) as it (id)
            where o.premises = split_part(it.id, ' ', 1)::uuid and o.person = split_part(it.id, ' ', 2)::uuid
            """));
  }
}
