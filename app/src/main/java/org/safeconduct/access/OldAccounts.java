package org.safeconduct.access;

import java.util.List;
import org.safeconduct.platform.RetentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long the account of somebody who left is kept: as long as the file, counted from its last
/// use
/// if that was later. Then nothing stays but the id, which the audit trail names, and whose it was.
@Configuration
class OldAccounts {
  /// In place of a name.
  private static final String NOBODY = "–";

  private static final String DUE = """
      select a.id::text as id, a.person, s.organisation, null::uuid as matter, greatest(
          s.left_at, a.created_at, a.last_sign_in_at,
          (select max(t.last_used_at) from access.api_token t where t.account = a.id)) as at
      from access.account a join people.subject s on s.person = a.person
      where s.left_at < :latest and a.username <> 'forgotten ' || a.id
      """;

  private static final String ANYBODYS = " where account = any(:ids::uuid[])";

  @Bean
  RetentionRule oldAccountsRule() {
    return new RetentionRule(
        "access.account",
        "leavers-kept-days",
        DUE,
        RetentionRule.lock("access.account", "uuid"),
        List.of(
            "delete from access.identity" + ANYBODYS,
            "delete from access.passkey" + ANYBODYS,
            "delete from access.second_factor" + ANYBODYS,
            "delete from access.recovery_code" + ANYBODYS,
            "delete from access.session" + ANYBODYS,
            "update access.api_token set label = '" + NOBODY
                + "', revoked_at = coalesce(revoked_at, now())" + ANYBODYS,
            "update access.opening set name = '" + NOBODY + "'" + ANYBODYS,
            "update access.opening set reviewed_by = '" + NOBODY
                + "' where reviewer = any(:ids::uuid[])",
            """
            update access.account
            set username = 'forgotten ' || id, name = '–', mail = null, password_hash = null, language = null,
                roles = '{}', organisations = '{}', zones = '{}', countries = '{}', clearance = 0,
                clearance_letter = null, clearance_noticed = null, clearance_from = null, clearance_until = null,
                pending_since = null, disabled_at = coalesce(disabled_at, now())
            where id = any(:ids::uuid[])
            """));
  }
}
