package org.safeconduct.access.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEmergencyKeys {
  private static final String WITHDRAW = """
      update access.emergency_key set withdrawn_at = :at
      where withdrawn_at is null and used_at is null
      """;
  private static final String USE = """
      update access.emergency_key
      set used_at = :at, used_name = :name, used_reason = :reason, network = :network
      where hash = :hash and withdrawn_at is null and used_at is null
      """;
  private static final String REVIEW = """
      update access.emergency_key set reviewed_at = :at, reviewed_by = :by, review = :words
      where id = :id and used_at is not null and reviewed_at is null
      """;

  private final JdbcClient jdbc;

  JdbcEmergencyKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps a new key; unused ones from before are withdrawn.
  ///
  /// @param account whose key it is, if a person made it
  void replace(UUID id, byte[] hash, Instant at, String by, @Nullable UUID account) {
    jdbc.sql(WITHDRAW).param("at", utc(at)).update();
    jdbc.sql("""
            insert into access.emergency_key (id, hash, made_at, made_by, made_by_account)
            values (:id, :hash, :at, :by, :account)
            """)
        .param("id", id)
        .param("hash", hash)
        .param("at", utc(at))
        .param("by", by)
        .param("account", account)
        .update();
  }

  /// Whether this account made the key.
  boolean isMadeBy(UUID id, UUID account) {
    return jdbc.sql(
            "select from access.emergency_key where id = :id and made_by_account = :account")
        .param("id", id)
        .param("account", account)
        .query((_, _) -> true)
        .optional()
        .isPresent();
  }

  /// Uses a key up.
  ///
  /// @return whether there was such a key, ready
  boolean use(byte[] hash, EmergencyKey.Use use) {
    return jdbc.sql(USE)
            .param("hash", hash)
            .param("at", utc(use.at()))
            .param("name", use.name())
            .param("reason", use.reason())
            .param("network", use.network())
            .update()
        == 1;
  }

  /// Notes what somebody found.
  ///
  /// @return whether its use still waited for that
  boolean review(UUID id, EmergencyKey.Review review) {
    return jdbc.sql(REVIEW)
            .param("id", id)
            .param("at", utc(review.at()))
            .param("by", review.by())
            .param("words", review.words())
            .update()
        == 1;
  }

  /// How many people may administer and sign in.
  int administrators() {
    return jdbc.sql("""
            select count(*) from access.account
            where 'ADMINISTRATOR' = any(roles) and kind = 'PERSON' and disabled_at is null
              and pending_since is null
            """).query(Integer.class).single();
  }

  /// All keys, newest first.
  List<EmergencyKey> list() {
    return jdbc.sql("select * from access.emergency_key order by made_at desc, id")
        .query(JdbcEmergencyKeys::key)
        .list();
  }

  private static EmergencyKey key(ResultSet row, int number) throws SQLException {
    var used = instant(row, "used_at");
    var reviewed = instant(row, "reviewed_at");
    return new EmergencyKey(
        row.getObject("id", UUID.class),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("made_by"),
        instant(row, "withdrawn_at"),
        used == null
            ? null
            : new EmergencyKey.Use(
                used,
                row.getString("used_name"),
                row.getString("used_reason"),
                row.getString("network")),
        reviewed == null
            ? null
            : new EmergencyKey.Review(
                reviewed, row.getString("reviewed_by"), row.getString("review")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
