package org.safeconduct.access;

import java.util.Map;
import org.safeconduct.platform.Holdings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is held about how a person signs in; no secret.
@Configuration
class HeldByAccess {
  private static final String ACCOUNT = """
      select username, name, mail, roles, countries, clearance, clearance_letter, clearance_noticed,
          clearance_from, clearance_until, language, created_at, password_changed_at,
          last_sign_in_at, disabled_at
      from access.account where person = :person order by created_at
      """;

  private static final String IDENTITY = """
      select i.issuer, i.subject, i.linked_at, i.last_used_at
      from access.identity i join access.account a on a.id = i.account where a.person = :person
      """;

  private static final String SESSION = """
      select s.method, s.device, s.network, s.began_at, s.last_seen_at, s.ended_at, s.ended_by
      from access.session s join access.account a on a.id = s.account
      where a.person = :person order by s.began_at
      """;

  private static final String TOKEN = """
      select t.label, t.created_at, t.expires_at, t.last_used_at, t.revoked_at
      from access.api_token t join access.account a on a.id = t.account
      where a.person = :person order by t.created_at
      """;

  private static final String OPENING = """
      select name, reason, opened_at, ends_at, ended_at, reviewed_at, reviewed_by, justified, finding
      from access.opening where person = :person and not platform.is_withheld(person, account)
      order by opened_at
      """;

  @Bean
  Holdings accessHoldings() {
    return new Holdings(Map.of(
        "access.account", ACCOUNT,
        "access.opening", OPENING,
        "access.identity", IDENTITY,
        "access.session", SESSION,
        "access.token", TOKEN));
  }
}
