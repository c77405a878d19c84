package org.safeconduct.access.identities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIdentities {
  private static final String INSERT = """
      insert into access.identity (issuer, subject, account, linked_at, last_used_at)
      values (:issuer, :subject, :account, :at, :at) on conflict do nothing
      """;
  private static final String FIND = """
      select * from access.identity where issuer = :issuer and subject = :subject
      """;
  private static final String USE = """
      update access.identity set last_used_at = :at where issuer = :issuer and subject = :subject
      """;

  private final JdbcClient jdbc;

  JdbcIdentities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Ties an identity to an account.
  ///
  /// @return whether it was tied to none before
  boolean add(Arrival arrival, AccountId account, Instant at) {
    return jdbc.sql(INSERT)
            .param("issuer", arrival.issuer())
            .param("subject", arrival.subject())
            .param("account", account.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Identity> find(String issuer, String subject) {
    return jdbc.sql(FIND)
        .param("issuer", issuer)
        .param("subject", subject)
        .query(JdbcIdentities::identity)
        .optional();
  }

  void used(Identity identity, Instant at) {
    jdbc.sql(USE)
        .param("issuer", identity.issuer())
        .param("subject", identity.subject())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Identity> of(AccountId account) {
    return jdbc.sql("select * from access.identity where account = :account order by linked_at")
        .param("account", account.value())
        .query(JdbcIdentities::identity)
        .list();
  }

  int remove(AccountId account) {
    return jdbc.sql("delete from access.identity where account = :account")
        .param("account", account.value())
        .update();
  }

  private static Identity identity(ResultSet row, int number) throws SQLException {
    return new Identity(
        row.getString("issuer"),
        row.getString("subject"),
        new AccountId(row.getObject("account", UUID.class)),
        row.getObject("linked_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_used_at", OffsetDateTime.class).toInstant());
  }
}
