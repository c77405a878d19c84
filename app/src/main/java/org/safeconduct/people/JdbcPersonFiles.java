package org.safeconduct.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What a person's page shows beside the card.
@Repository
class JdbcPersonFiles {
  private final JdbcClient jdbc;

  JdbcPersonFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Where an entry comes from.
  record Entry(String number, @Nullable Instant leftAt, Instant recordedAt, String source) {}

  Entry entry(PersonId id) {
    return jdbc.sql("select number, left_at, recorded_at, source from people.person where id = :id")
        .param("id", id.value())
        .query((row, _) -> new Entry(
            row.getString("number"),
            instant(row.getObject("left_at", OffsetDateTime.class)),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            row.getString("source")))
        .single();
  }

  List<Channel> channels(PersonId id) {
    return jdbc.sql("""
            select kind, value, preference, verified_at from people.channel
            where person = :id order by preference, kind, value
            """).param("id", id.value()).query(JdbcPersonFiles::channel).list();
  }

  private static Channel channel(ResultSet row, int number) throws SQLException {
    return new Channel(
        Channel.Kind.valueOf(row.getString("kind")),
        row.getString("value"),
        row.getInt("preference"),
        instant(row.getObject("verified_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
