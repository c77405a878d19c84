package org.safeconduct.governance.nominations;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps the key that signs links of nominees: 256 random bits, made at the first need.
@Repository
class JdbcNomineeKey {
  private static final String ADD = """
      insert into governance.link_key (number, secret, made_at) values (1, :secret, :at)
      on conflict (number) do nothing
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private volatile byte @Nullable [] known;

  JdbcNomineeKey(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The key. What a transaction that is rolled back made is never handed out again, because it
  /// is remembered only once it was read by another call.
  byte[] secret() {
    var secret = known;
    if (secret != null) return secret;
    var stored = jdbc.sql("select secret from governance.link_key where number = 1")
        .query((row, _) -> row.getBytes(1))
        .optional();
    if (stored.isPresent()) return known = stored.get();
    var fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    jdbc.sql(ADD)
        .param("secret", fresh)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql("select secret from governance.link_key where number = 1")
        .query((row, _) -> row.getBytes(1))
        .single();
  }
}
