package org.safeconduct.exposure.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.safeconduct.exposure.Source;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.StayColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people sent of themselves.
@Repository
class JdbcLivePositions {
  private static final String LATEST = """
      select * from (
          select distinct on (id) * from exposure.position
          where person = :person and source in ('TRACKER', 'CHECK_IN') order by id, version desc) p
      where not p.withdrawn order by p.starts desc, p.id limit :limit
      """;

  private final JdbcClient jdbc;

  JdbcLivePositions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The latest of the person, the newest first.
  List<SentPosition> of(PersonId person, int limit) {
    return jdbc.sql(LATEST)
        .param("person", person.value())
        .param("limit", limit)
        .query(JdbcLivePositions::read)
        .list();
  }

  private static SentPosition read(ResultSet row, int number) throws SQLException {
    var stay = StayColumns.read(row);
    return new SentPosition(
        stay.label(),
        stay.position(),
        row.getInt("accuracy"),
        Source.valueOf(row.getString("source")),
        instant(row, "starts"),
        instant(row, "recorded_at"),
        instant(row, "ends"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
