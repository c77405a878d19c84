package org.safeconduct.governance.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps action points and the steps that they take.
@Repository
class JdbcActions {
  private static final String SELECT = """
      select a.id, a.body, a.year, a.sequence, a.meeting, a.words, a.owner, b.code,
          s.number, s.state, s.note, s.due, s.at, s.by
      from governance.action_point a
      join governance.body b on b.id = a.body
      join lateral (
          select * from governance.action_step s where s.action_point = a.id
          order by s.number desc limit 1) s on true
      """;
  private static final String BY_DUE = "s.due %1$s, b.code %1$s, a.year %1$s, a.sequence %1$s";
  private static final Map<String, String> ORDERS = Map.of(
      "due",
      BY_DUE,
      "number",
      "b.code %1$s, a.year %1$s, a.sequence %1$s",
      "state",
      "s.state %1$s, " + BY_DUE,
      "owner",
      "a.owner %1$s, " + BY_DUE);
  private static final String ADD = """
      insert into governance.action_point (id, body, year, sequence, meeting, words, owner, due,
          recorded_at, recorded_by)
      values (:id, :body, :year, (select coalesce(max(sequence), 0) + 1 from governance.action_point
          where body = :body and year = :year), :meeting, :words, :owner, :due, :at, :by)
      """;

  private final JdbcClient jdbc;

  JdbcActions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param reader sees one's own, besides those of these bodies
  List<ActionPoint> page(ActionFilter filter, Reader reader, LocalDate today, PageRequest request) {
    var where = where(filter, reader, today);
    var order = ORDERS.getOrDefault(request.order(), BY_DUE);
    return jdbc.sql(SELECT + where.after("where") + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(where.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcActions::action)
        .list();
  }

  long count(ActionFilter filter, Reader reader, LocalDate today) {
    var where = where(filter, reader, today);
    return jdbc.sql("select count(*) from (" + SELECT + where.after("where") + ") x")
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  /// Who asks.
  ///
  /// @param bodies whose minutes may be read
  /// @param person who one is; null for a program
  record Reader(Collection<UUID> bodies, @Nullable PersonId person) {}

  Optional<ActionPoint> find(UUID id) {
    return jdbc.sql(SELECT + "where a.id = :id")
        .param("id", id)
        .query(JdbcActions::action)
        .optional();
  }

  List<ActionPoint> of(UUID meeting) {
    return jdbc.sql(SELECT + "where a.meeting = :meeting order by a.year, a.sequence")
        .param("meeting", meeting)
        .query(JdbcActions::action)
        .list();
  }

  /// Open ones whose last day is this one or before.
  List<ActionPoint> dueBy(LocalDate day) {
    return jdbc.sql(SELECT + "where s.state = 'OPEN' and s.due <= :day order by s.due, a.id")
        .param("day", day)
        .query(JdbcActions::action)
        .list();
  }

  /// Every step, the first one first.
  List<ActionPoint.Step> steps(UUID id) {
    return jdbc.sql("select * from governance.action_step where action_point = :id order by number")
        .param("id", id)
        .query(JdbcActions::step)
        .list();
  }

  /// Call it while nobody else numbers anything of the body.
  void add(ActionPoint it, int year) {
    jdbc.sql(ADD)
        .param("id", it.id())
        .param("body", it.body())
        .param("year", year)
        .param("meeting", it.meeting())
        .param("words", it.words())
        .param("owner", it.owner().value())
        .param("due", it.due())
        .param("at", utc(it.last().at()))
        .param("by", it.last().by())
        .update();
    move(it.id(), it.last(), it.due());
  }

  /// @return whether nobody else took this step
  boolean move(UUID id, ActionPoint.Step step, LocalDate due) {
    try {
      return jdbc.sql("""
                  insert into governance.action_step (action_point, number, state, note, due, at, by)
                  values (:id, :number, :state, :note, :due, :at, :by)
                  """)
              .param("id", id)
              .param("number", step.number())
              .param("state", step.state().name())
              .param("note", step.note())
              .param("due", due)
              .param("at", utc(step.at()))
              .param("by", step.by())
              .update()
          == 1;
    } catch (DuplicateKeyException movedOn) {
      return false;
    }
  }

  private static Conditions where(ActionFilter filter, Reader reader, LocalDate today) {
    var where = new Conditions()
        .and(
            "(a.body = any(:bodies) or a.owner = any(:own))",
            Map.of(
                "bodies", reader.bodies().toArray(UUID[]::new),
                "own", own(reader)));
    if (filter.body() != null) where.and("a.body = :body", "body", filter.body());
    if (filter.state() != null)
      where.and("s.state = :state", "state", filter.state().name());
    if (filter.owner() != null)
      where.and("a.owner = :owner", "owner", filter.owner().value());
    if (filter.overdue()) where.and("s.state = 'OPEN' and s.due < :today", "today", today);
    if (!filter.text().isBlank()) where.andWords("lower(a.words)", "lower", filter.text());
    return where;
  }

  private static UUID[] own(Reader reader) {
    var person = reader.person();
    return person == null ? new UUID[0] : new UUID[] {person.value()};
  }

  private static ActionPoint action(ResultSet row, int number) throws SQLException {
    return new ActionPoint(
        row.getObject("id", UUID.class),
        row.getObject("body", UUID.class),
        row.getString("code") + "/" + row.getInt("year") + "/A" + row.getInt("sequence"),
        row.getObject("meeting", UUID.class),
        row.getString("words"),
        new PersonId(row.getObject("owner", UUID.class)),
        row.getObject("due", LocalDate.class),
        step(row, number));
  }

  private static ActionPoint.Step step(ResultSet row, int number) throws SQLException {
    return new ActionPoint.Step(
        row.getInt("number"),
        ActionState.valueOf(row.getString("state")),
        row.getString("note"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("by"));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
