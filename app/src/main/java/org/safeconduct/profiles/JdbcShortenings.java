package org.safeconduct.profiles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Shortenings as rows.
@Repository
class JdbcShortenings {
  private static final String ADD = """
      insert into profiles.shortening (id, organisation, setting, days_before, days, asked_at, asked_by, asker)
      values (:id, :organisation, :setting, :before, :days, :at, :by, :asker)
      """;

  private static final String WAITING = """
      select * from profiles.shortening where confirmed_at is null order by asked_at, id
      """;

  private static final String CONFIRM = """
      update profiles.shortening set confirmed_at = :at, confirmed_by = :by, confirmer = :confirmer
      where id = :id and confirmed_at is null
      """;

  private final JdbcClient jdbc;

  JdbcShortenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Shortening it) {
    jdbc.sql(ADD)
        .param("id", it.id())
        .param("organisation", it.organisation())
        .param("setting", it.setting().key())
        .param("before", it.before())
        .param("days", it.days())
        .param("at", it.askedAt().atOffset(ZoneOffset.UTC))
        .param("by", it.askedBy())
        .param("asker", it.asker())
        .update();
  }

  /// What waits no more because so many days were chosen again.
  void forget(UUID organisation, Setting setting, int days) {
    jdbc.sql("""
            delete from profiles.shortening
            where organisation = :organisation and setting = :setting and confirmed_at is null
              and days_before <= :days
            """)
        .param("organisation", organisation)
        .param("setting", setting.key())
        .param("days", days)
        .update();
  }

  /// Those that nobody confirmed, the oldest first.
  List<Shortening> waiting() {
    return jdbc.sql(WAITING).query((row, _) -> shortening(row)).list();
  }

  /// @return whether it waited
  boolean confirm(UUID id, String confirmer, String by, Instant at) {
    return jdbc.sql(CONFIRM)
            .param("id", id)
            .param("confirmer", confirmer)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Shortening shortening(ResultSet row) throws SQLException {
    return new Shortening(
        row.getObject("id", UUID.class),
        row.getObject("organisation", UUID.class),
        Setting.find(row.getString("setting")).orElseThrow(),
        row.getInt("days_before"),
        row.getInt("days"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("asked_by"),
        row.getString("asker"));
  }
}
