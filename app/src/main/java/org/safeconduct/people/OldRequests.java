package org.safeconduct.people;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long it is remembered which program asked for what with which key, so that the same request
/// does the same thing once.
@Configuration
class OldRequests {
  private static final String DUE = """
      select 'person ' || r.by || ' ' || r.key as id, r.person, p.organisation, null::uuid as matter, r.at
      from people.repeated_request r left join people.person p on p.id = r.person
      where r.at < :latest
      union all
      select 'presence ' || q.by || ' ' || q.key, e.person, p.organisation, null, q.at
      from people.presence_request q
          left join people.presence e on e.id = q.entry and e.version = 1
          left join people.person p on p.id = e.person
      where q.at < :latest
      union all
      select 'invitation ' || v.by || ' ' || v.key, null, i.organisation, null, v.at
      from people.invitation_request v left join people.invitation i on i.id = v.invitation
      where v.at < :latest
      """;

  @Bean
  RetentionRule oldRequestsRule() {
    return new RetentionRule(
        "people.request",
        "requests-kept-days",
        DUE,
        RetentionRule.NEVER_CHANGED,
        List.of("""
            delete from people.repeated_request r where 'person ' || r.by || ' ' || r.key = any(:ids)
            """, """
            delete from people.presence_request q where 'presence ' || q.by || ' ' || q.key = any(:ids)
            """, """
            delete from people.invitation_request v where 'invitation ' || v.by || ' ' || v.key = any(:ids)
            """));
  }
}
