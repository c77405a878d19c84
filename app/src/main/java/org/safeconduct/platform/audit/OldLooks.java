package org.safeconduct.platform.audit;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long everybody can read who looked at them. A row of the rule is the looks at one person
/// within an hour; the audit trail keeps what they were noted from.
@Configuration
class OldLooks {
  private static final String DUE = """
      select l.person || ' ' || extract(epoch from l.hour)::bigint as id, l.person,
          cast(min(l.organisation::text) as uuid) as organisation, null::uuid as matter,
          l.hour + interval '1 hour' as at
      from platform.look l
      where l.hour < :latest
      group by l.person, l.hour
      """;

  @Bean
  RetentionRule oldLooksRule() {
    return new RetentionRule(
        "platform.look", "looks-kept-days", DUE, RetentionRule.NEVER_CHANGED, List.of("""
            delete from platform.look l
            using (
                select split_part(id, ' ', 1)::uuid as person,
                    to_timestamp(split_part(id, ' ', 2)::bigint) as hour
                from unnest(cast(:ids as text[])) as it (id)) gone
            where l.person = gone.person and l.hour = gone.hour
            """));
  }
}
