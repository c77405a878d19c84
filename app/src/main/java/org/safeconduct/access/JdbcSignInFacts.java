package org.safeconduct.access;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSignInFacts {
  private static final String FACTS = """
      select a.id,
        exists (select from access.second_factor f
          where f.account = a.id and f.confirmed_at is not null) as app,
        (select count(*) from access.passkey p where p.account = a.id) as passkeys,
        (select count(*) from access.session s where s.account = a.id and s.ended_at is null
          and s.last_seen_at > :seen and s.began_at > :begun) as sessions
      from access.account a where a.id = any(:accounts)
      """;

  private final JdbcClient jdbc;

  JdbcSignInFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param seen sessions that nobody used since count no longer
  /// @param begun sessions that are older count no longer
  Map<AccountId, SignInFacts> of(Collection<AccountId> accounts, Instant seen, Instant begun) {
    var facts = new HashMap<AccountId, SignInFacts>();
    accounts.forEach(it -> facts.put(it, SignInFacts.NONE));
    jdbc.sql(FACTS)
        .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
        .param("seen", JdbcAccounts.utc(seen))
        .param("begun", JdbcAccounts.utc(begun))
        .query(row -> {
          facts.put(
              new AccountId(row.getObject("id", UUID.class)),
              new SignInFacts(
                  row.getBoolean("app"), row.getInt("passkeys"), row.getInt("sessions")));
        });
    return facts;
  }
}
