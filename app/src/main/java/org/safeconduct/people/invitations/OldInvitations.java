package org.safeconduct.people.invitations;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long an invitation is kept that led to no file: after the link expired, after an answer that
/// nobody decided about, or after it was refused or taken back. One that led to a file goes with
/// it.
@Configuration
class OldInvitations {
  private static final String DUE = """
      select i.id::text as id, null::uuid as person, i.organisation, null::uuid as matter,
          case i.state when 'SENT' then i.expires_at when 'ANSWERED' then i.answered_at else i.decided_at end as at
      from people.invitation i
      where i.state <> 'CONFIRMED' and i.invited_at < :latest
      """;

  @Bean
  RetentionRule oldInvitationsRule() {
    return new RetentionRule(
        "people.invitation",
        "invitations-kept-days",
        DUE,
        RetentionRule.lock("people.invitation", "uuid"),
        List.of(
            "delete from platform.request_key where made = any(:ids::uuid[])",
            "delete from people.invitation where id = any(:ids::uuid[])"));
  }
}
