package org.safeconduct.access.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.access.AccountId;
import org.safeconduct.access.SignInMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSessions {
  private static final String INSERT = """
      insert into access.session (id, account, method, device, network, began_at, last_seen_at,
        provider_session)
      values (:id, :account, :method, :device, :network, :at, :at, :there)
      """;
  private static final String OPEN = """
      select * from access.session
      where account = :account and ended_at is null and last_seen_at > :since and began_at > :start
      order by last_seen_at desc, id
      """;
  private static final String SEE = """
      update access.session set last_seen_at = :at
      where id = :id and last_seen_at < :at - interval '1 minute'
      """;
  private static final String END = """
      update access.session set ended_at = :at, ended_by = :by
      where account = :account and (:only::uuid is null or id = :only)
        and (:but::uuid is null or id <> :but) and ended_at is null
      """;

  private static final String END_FROM_THERE = """
      update access.session set ended_at = :at, ended_by = 'provider'
      where method = 'SINGLE_SIGN_ON' and (:account::uuid is null or account = :account)
        and (:there::text is null or provider_session = :there)
        and began_at <= :before and ended_at is null
      """;

  private final JdbcClient jdbc;

  JdbcSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Session session, @Nullable String there) {
    jdbc.sql(INSERT)
        .param("id", session.id())
        .param("account", session.account().value())
        .param("method", session.method().name())
        .param("device", session.device())
        .param("network", session.network())
        .param("at", utc(session.beganAt()))
        .param("there", there)
        .update();
  }

  Optional<Session> findOpen(UUID id) {
    return jdbc.sql("select * from access.session where id = :id and ended_at is null")
        .param("id", id)
        .query(JdbcSessions::session)
        .optional();
  }

  /// Sessions that have neither ended nor run out, newest sight first.
  List<Session> open(AccountId account, Instant seenSince, Instant begunSince) {
    return jdbc.sql(OPEN)
        .param("account", account.value())
        .param("since", utc(seenSince))
        .param("start", utc(begunSince))
        .query(JdbcSessions::session)
        .list();
  }

  void seen(UUID id, Instant at) {
    jdbc.sql(SEE).param("id", id).param("at", utc(at)).update();
  }

  /// Ends open sessions of the account.
  ///
  /// @param only just this one, or null for all
  /// @param but not this one, or null
  /// @return how many ended
  int end(AccountId account, @Nullable UUID only, @Nullable UUID but, Instant at, String by) {
    return jdbc.sql(END)
        .param("account", account.value())
        .param("only", only)
        .param("but", but)
        .param("at", utc(at))
        .param("by", by)
        .update();
  }

  /// Ends open sessions that began at the provider.
  ///
  /// @param account of this account, or null; then `there` is not
  /// @param there what the provider calls its session, or null
  /// @return how many ended
  int endFromThere(
      @Nullable AccountId account, @Nullable String there, Instant before, Instant at) {
    return jdbc.sql(END_FROM_THERE)
        .param("account", account == null ? null : account.value())
        .param("there", there)
        .param("before", utc(before))
        .param("at", utc(at))
        .update();
  }

  private static Session session(ResultSet row, int number) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Session(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account", UUID.class)),
        SignInMethod.valueOf(row.getString("method")),
        row.getString("device"),
        row.getString("network"),
        row.getObject("began_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
        ended == null ? null : ended.toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
