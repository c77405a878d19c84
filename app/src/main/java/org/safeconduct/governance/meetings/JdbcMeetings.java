package org.safeconduct.governance.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps meetings.
@Repository
class JdbcMeetings {
  private static final String SELECT = """
      select m.*, b.code from governance.meeting m join governance.body b on b.id = m.body
      """;
  private static final String BY_TIME = "m.starts %1$s, m.id %1$s";
  private static final Map<String, String> ORDERS = Map.of(
      "starts",
      BY_TIME,
      "body",
      "b.name collate governance.names %1$s, m.number %1$s",
      "title",
      "m.title collate governance.names %1$s, m.id %1$s",
      "state",
      "m.state %1$s, m.starts %1$s, m.id %1$s");
  private static final String ADD = """
      insert into governance.meeting (id, body, number, title, starts, place, state)
      values (:id, :body, (select coalesce(max(number), 0) + 1 from governance.meeting where body = :body),
          :title, :starts, :place, 'PLANNED')
      """;
  private static final String MOVE = """
      update governance.meeting
      set state = :state, reason = :reason, settled_at = :at, settled_by = :by, version = version + 1
      where id = :id and version = :version
      """;
  private static final String CHANGE = """
      update governance.meeting
      set title = :title, starts = :starts, place = :place, version = version + 1
      where id = :id and version = :version
      """;

  private final JdbcClient jdbc;

  JdbcMeetings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Meeting> page(MeetingFilter filter, Collection<UUID> bodies, PageRequest request) {
    var where = where(filter, bodies);
    var order = ORDERS.getOrDefault(request.order(), BY_TIME);
    boolean descending = request.order().isEmpty() || request.descending();
    return jdbc.sql(SELECT + where.after("where") + " order by "
            + order.formatted(descending ? "desc" : "asc") + " limit :limit offset :offset")
        .params(where.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcMeetings::meeting)
        .list();
  }

  long count(MeetingFilter filter, Collection<UUID> bodies) {
    var where = where(filter, bodies);
    return jdbc.sql("select count(*) from governance.meeting m " + where.after("where"))
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  Optional<Meeting> find(UUID id) {
    return jdbc.sql(SELECT + "where m.id = :id")
        .param("id", id)
        .query(JdbcMeetings::meeting)
        .optional();
  }

  void add(UUID id, UUID body, String title, Instant starts, String place) {
    jdbc.sql(ADD)
        .param("id", id)
        .param("body", body)
        .param("title", title)
        .param("starts", utc(starts))
        .param("place", place)
        .update();
  }

  /// @return whether it was still at this version
  boolean change(Meeting it, String title, Instant starts, String place) {
    return jdbc.sql(CHANGE)
            .param("id", it.id())
            .param("version", it.version())
            .param("title", title)
            .param("starts", utc(starts))
            .param("place", place)
            .update()
        == 1;
  }

  /// @return whether it was still at this version
  boolean move(Meeting it, Standing next) {
    var settled = new HashMap<String, @Nullable Object>();
    settled.put("reason", "");
    settled.put("at", null);
    settled.put("by", null);
    switch (next) {
      case Standing.Agreed(var at, var by) -> {
        settled.put("at", utc(at));
        settled.put("by", by);
      }
      case Standing.Cancelled(var reason, var at, var by) -> {
        settled.put("reason", reason);
        settled.put("at", utc(at));
        settled.put("by", by);
      }
      case Standing.Planned _, Standing.Held _ -> {}
    }
    return jdbc.sql(MOVE)
            .params(settled)
            .param("id", it.id())
            .param("version", it.version())
            .param("state", next.word().name())
            .update()
        == 1;
  }

  private static Conditions where(MeetingFilter filter, Collection<UUID> bodies) {
    var where =
        new Conditions().and("m.body = any(:bodies)", "bodies", bodies.toArray(UUID[]::new));
    if (filter.body() != null) where.and("m.body = :body", "body", filter.body());
    if (filter.state() != null)
      where.and("m.state = :state", "state", filter.state().name());
    if (!filter.text().isBlank())
      where.andWords("lower(m.title || ' ' || m.place)", "lower", filter.text());
    return where;
  }

  private static Meeting meeting(ResultSet row, int number) throws SQLException {
    return new Meeting(
        row.getObject("id", UUID.class),
        row.getObject("body", UUID.class),
        row.getInt("number"),
        row.getString("code") + " " + row.getInt("number"),
        row.getString("title"),
        row.getObject("starts", OffsetDateTime.class).toInstant(),
        row.getString("place"),
        standing(row),
        row.getInt("version"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return switch (Standing.Word.valueOf(row.getString("state"))) {
      case PLANNED -> new Standing.Planned();
      case HELD -> new Standing.Held();
      case AGREED -> new Standing.Agreed(settled(row), row.getString("settled_by"));
      case CANCELLED ->
        new Standing.Cancelled(row.getString("reason"), settled(row), row.getString("settled_by"));
    };
  }

  private static Instant settled(ResultSet row) throws SQLException {
    return row.getObject("settled_at", OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
