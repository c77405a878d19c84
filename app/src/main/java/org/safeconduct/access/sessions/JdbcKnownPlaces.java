package org.safeconduct.access.sessions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.safeconduct.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKnownPlaces {
  private static final String KNOWS = """
      select exists (
        select from access.account a
        where a.username = :username and (
          exists (select from access.session s
            where s.account = a.id and s.network = :network and s.network <> ''
              and s.began_at > :since)
          or exists (select from access.known_device d
            where d.account = a.id and d.hash = :hash and d.last_used_at > :since)))
      """;
  private static final String REMEMBER = """
      insert into access.known_device (hash, account, last_used_at) values (:hash, :account, :at)
      on conflict (hash, account) do update set last_used_at = excluded.last_used_at
      """;

  private final JdbcClient jdbc;

  JdbcKnownPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean knows(String username, String network, byte[] hash, Instant since) {
    return jdbc.sql(KNOWS)
        .param("username", username)
        .param("network", network)
        .param("hash", hash)
        .param("since", utc(since))
        .query(Boolean.class)
        .single();
  }

  boolean isDevice(byte[] hash) {
    return jdbc.sql("select exists (select from access.known_device where hash = :hash)")
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }

  void remember(byte[] hash, AccountId account, Instant at) {
    jdbc.sql(REMEMBER)
        .param("hash", hash)
        .param("account", account.value())
        .param("at", utc(at))
        .update();
  }

  void forgetDevices(Instant before) {
    jdbc.sql("delete from access.known_device where last_used_at < :before")
        .param("before", utc(before))
        .update();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
