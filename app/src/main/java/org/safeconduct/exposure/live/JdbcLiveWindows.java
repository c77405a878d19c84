package org.safeconduct.exposure.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Windows for live position.
@Repository
class JdbcLiveWindows {
  private static final String ADD = """
      insert into exposure.live_window (id, person, starts, ends, purpose, opened_at)
      values (:id, :person, :starts, :ends, :purpose, :at)
      """;

  private static final String CLOSE = """
      update exposure.live_window set closed_at = :now
      where id = :id and person = :person and closed_at is null and ends > :now
      """;

  private final JdbcClient jdbc;

  JdbcLiveWindows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Every window of the person, the latest first.
  List<LiveWindow> of(PersonId person) {
    return jdbc.sql("select * from exposure.live_window where person = :person"
            + " order by starts desc, id")
        .param("person", person.value())
        .query(JdbcLiveWindows::read)
        .list();
  }

  void add(LiveWindow window) {
    jdbc.sql(ADD)
        .param("id", window.id())
        .param("person", window.person().value())
        .param("starts", utc(window.when().from()))
        .param("ends", utc(window.when().until()))
        .param("purpose", window.purpose())
        .param("at", utc(window.openedAt()))
        .update();
  }

  /// Whether it was open until now.
  boolean close(PersonId person, UUID id, Instant now) {
    return jdbc.sql(CLOSE)
            .param("id", id)
            .param("person", person.value())
            .param("now", utc(now))
            .update()
        == 1;
  }

  private static LiveWindow read(ResultSet row, int number) throws SQLException {
    return new LiveWindow(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        new Interval(
            Objects.requireNonNull(instant(row, "starts")),
            Objects.requireNonNull(instant(row, "ends"))),
        row.getString("purpose"),
        Objects.requireNonNull(instant(row, "opened_at")),
        instant(row, "closed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
