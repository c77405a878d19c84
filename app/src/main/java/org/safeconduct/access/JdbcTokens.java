package org.safeconduct.access;

import static org.safeconduct.access.JdbcAccounts.findInstant;
import static org.safeconduct.access.JdbcAccounts.instant;
import static org.safeconduct.access.JdbcAccounts.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTokens {
  private static final String INSERT = """
      insert into access.api_token
        (id, account, label, hash, duties, organisations, created_at, expires_at)
      values (:id, :account, :label, :hash, :duties, :organisations, :at, :expires)
      """;
  private static final String LIVE = """
      select * from access.api_token
      where hash = :hash and revoked_at is null and (expires_at is null or expires_at > :at)
      """;
  private static final String OF_ACCOUNT = """
      select * from access.api_token where account = :account order by created_at desc, id
      """;
  private static final String USE = """
      update access.api_token set last_used_at = :at
      where id = :id and (last_used_at is null or last_used_at < :at - interval '1 minute')
      """;
  private static final String REVOKE = """
      update access.api_token set revoked_at = :at
      where id = :id and account = :account and revoked_at is null
      """;

  private final JdbcClient jdbc;

  JdbcTokens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(ApiToken token, byte[] hash) {
    jdbc.sql(INSERT)
        .param("id", token.id())
        .param("account", token.account().value())
        .param("label", token.label())
        .param("hash", hash)
        .param("duties", duties(token.limits()))
        .param("organisations", organisations(token.limits()))
        .param("at", utc(token.createdAt()))
        .param("expires", token.expiresAt() == null ? null : utc(token.expiresAt()))
        .update();
  }

  /// The token with this hash, unless it is revoked or expired.
  Optional<ApiToken> findLive(byte[] hash, Instant at) {
    return jdbc.sql(LIVE)
        .param("hash", hash)
        .param("at", utc(at))
        .query(JdbcTokens::token)
        .optional();
  }

  List<ApiToken> of(AccountId account) {
    return jdbc.sql(OF_ACCOUNT)
        .param("account", account.value())
        .query(JdbcTokens::token)
        .list();
  }

  /// Notes that the token was used, at most once a minute.
  void used(ApiToken token, Instant at) {
    if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(at.minusSeconds(60)))
      jdbc.sql(USE).param("id", token.id()).param("at", utc(at)).update();
  }

  /// Revokes the token.
  ///
  /// @return whether there was such a token of this account, not yet revoked
  boolean revoke(UUID token, AccountId account, Instant at) {
    return jdbc.sql(REVOKE)
            .param("id", token)
            .param("account", account.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  static ApiToken token(ResultSet row, int number) throws SQLException {
    return new ApiToken(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account", UUID.class)),
        row.getString("label"),
        limits(row),
        instant(row, "created_at"),
        findInstant(row, "expires_at"),
        findInstant(row, "last_used_at"),
        findInstant(row, "revoked_at"));
  }

  private static TokenLimits limits(ResultSet row) throws SQLException {
    var duties = row.getArray("duties");
    var organisations = row.getArray("organisations");
    return new TokenLimits(
        duties == null
            ? null
            : Arrays.stream((String[]) duties.getArray())
                .map(Duty::valueOf)
                .collect(Collectors.toSet()),
        organisations == null ? null : Set.of((UUID[]) organisations.getArray()));
  }

  private static String @Nullable [] duties(TokenLimits limits) {
    return limits.duties() == null
        ? null
        : limits.duties().stream().map(Duty::name).sorted().toArray(String[]::new);
  }

  private static UUID @Nullable [] organisations(TokenLimits limits) {
    return limits.organisations() == null ? null : limits.organisations().toArray(UUID[]::new);
  }
}
