package org.safeconduct.briefing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.ExportFormat;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who gets which list when.
@Repository
class JdbcSchedules {
  private static final String OF = """
      from briefing.schedule s
      where (:all or s.account = :account or s.creator = :account)
        and (:list = '' or s.list = :list)
      """;

  private static final Map<String, String> ORDERS = Map.of(
      "next", "s.next_at %1$s, s.id",
      "list", "s.list %1$s, s.next_at, s.id",
      "created", "s.created_at %1$s, s.id");

  private static final String ADD = """
      insert into briefing.schedule (id, account, list, filter, rhythm, day, at, zone, format,
          created_by, creator, created_at, next_at)
      values (:id, :account, :list, :filter, :rhythm, :day, :at, :zone, :format, :by, :creator,
          :now, :next)
      """;

  private static final String NEXT_DUE = """
      select * from briefing.schedule
      where paused_at is null and next_at <= :now
      order by next_at limit 1 for update skip locked
      """;

  private final JdbcClient jdbc;

  JdbcSchedules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param account whose: the recipient's or the maker's
  /// @param all everybody's
  List<Schedule> page(@Nullable UUID account, boolean all, String list, PageRequest request) {
    var order = ORDERS.getOrDefault(request.order(), "s.next_at %1$s, s.id");
    return jdbc.sql("select s.* " + OF + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .param("all", all)
        .param("account", account)
        .param("list", list)
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcSchedules::schedule)
        .list();
  }

  long count(@Nullable UUID account, boolean all, String list) {
    return jdbc.sql("select count(*) " + OF)
        .param("all", all)
        .param("account", account)
        .param("list", list)
        .query(Long.class)
        .single();
  }

  Optional<Schedule> find(UUID id) {
    return jdbc.sql("select * from briefing.schedule where id = :id")
        .param("id", id)
        .query(JdbcSchedules::schedule)
        .optional();
  }

  void add(Schedule it, Instant now) {
    jdbc.sql(ADD)
        .param("id", it.id())
        .param("account", it.account())
        .param("list", it.list().name())
        .param("filter", it.filter().text())
        .param("rhythm", it.rhythm().each().name())
        .param("day", it.rhythm().day())
        .param("at", it.rhythm().at())
        .param("zone", it.rhythm().zone().getId())
        .param("format", it.format().name())
        .param("by", it.createdBy())
        .param("creator", it.creator())
        .param("now", utc(now))
        .param("next", utc(it.nextAt()))
        .update();
  }

  void pause(UUID id, @Nullable Instant at) {
    jdbc.sql("update briefing.schedule set paused_at = :at where id = :id")
        .param("id", id)
        .param("at", at == null ? null : utc(at))
        .update();
  }

  void next(UUID id, Instant at) {
    jdbc.sql("update briefing.schedule set next_at = :at where id = :id")
        .param("id", id)
        .param("at", utc(at))
        .update();
  }

  void delete(UUID id) {
    jdbc.sql("delete from briefing.schedule where id = :id").param("id", id).update();
  }

  /// One that is due, held until the transaction ends.
  Optional<Schedule> nextDue(Instant now) {
    return jdbc.sql(NEXT_DUE)
        .param("now", utc(now))
        .query(JdbcSchedules::schedule)
        .optional();
  }

  private static Schedule schedule(ResultSet row, int number) throws SQLException {
    var paused = row.getObject("paused_at", OffsetDateTime.class);
    return new Schedule(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        ListKind.valueOf(row.getString("list")),
        ListFilter.read(row.getString("filter")),
        new Rhythm(
            Rhythm.Each.valueOf(row.getString("rhythm")),
            row.getInt("day"),
            row.getObject("at", LocalTime.class),
            ZoneId.of(row.getString("zone"))),
        ExportFormat.valueOf(row.getString("format")),
        row.getString("created_by"),
        row.getObject("creator", UUID.class),
        paused == null ? null : paused.toInstant(),
        row.getObject("next_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
