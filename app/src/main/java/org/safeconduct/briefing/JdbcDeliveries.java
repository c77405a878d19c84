package org.safeconduct.briefing;

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
import org.safeconduct.platform.ListFiles.WrittenFile;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What was sent.
@Repository
class JdbcDeliveries {
  private static final String COLUMNS = """
      select d.id, d.schedule, s.account, s.list, d.begun_at, d.state, d.reason, d.rows, d.stale,
          d.incomplete, d.label, d.name, d.content is not null as kept, d.made_for, d.fetched_at, d.question
      """;

  private static final String FROM = """
      from briefing.delivery d join briefing.schedule s on s.id = d.schedule
      """;

  private static final String OF = FROM + """
      where (:all or s.account = :account or s.creator = :account)
        and (:state = '' or d.state = :state)
        and (cast(:schedule as uuid) is null or d.schedule = :schedule)
      """;

  /// The newest of each schedule.
  private static final String NEWEST =
      "select distinct on (x.schedule) x.* from (" + COLUMNS + FROM + """
      where d.schedule = any(:schedules)) x order by x.schedule, x.begun_at desc
      """;

  private static final String SENT = """
      update briefing.delivery
      set state = 'SENT', rows = :rows, stale = :stale, incomplete = :incomplete, label = :label,
          name = :name, media_type = :type, content = :content, question = :question,
          made_for = :scope
      where id = :id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcDeliveries(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void begin(UUID id, Schedule schedule, Instant now) {
    jdbc.sql("""
            insert into briefing.delivery (id, schedule, due_at, begun_at, state)
            values (:id, :schedule, :due, :now, 'MAKING')
            """)
        .param("id", id)
        .param("schedule", schedule.id())
        .param("due", utc(schedule.nextAt()))
        .param("now", utc(now))
        .update();
  }

  void sent(UUID id, ListMaker.Made made, UUID question) {
    var file = made.file();
    var counts = made.counts();
    jdbc.sql(SENT)
        .param("id", id)
        .param("rows", counts.entries())
        .param("stale", counts.stale())
        .param("incomplete", counts.incomplete())
        .param("label", made.label())
        .param("name", file.name())
        .param("type", file.mediaType())
        .param("content", file.content())
        .param("question", question)
        .param("scope", json.writeValueAsString(made.scope()))
        .update();
  }

  void failed(UUID id, String reason) {
    jdbc.sql("update briefing.delivery set state = 'FAILED', reason = :reason where id = :id")
        .param("id", id)
        .param("reason", reason)
        .update();
  }

  List<Delivery> page(
      @Nullable UUID account, boolean all, DeliveryFilter filter, PageRequest request) {
    var order = request.order().equals("list") ? "s.list %1$s, d.begun_at desc" : "d.begun_at %1$s";
    boolean newestFirst = request.order().isEmpty() || request.descending();
    return jdbc.sql(COLUMNS + OF + " order by "
            + order.formatted(newestFirst ? "desc" : "asc")
            + ", d.id limit :limit offset :offset")
        .params(parameters(account, all, filter))
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> delivery(row))
        .list();
  }

  long count(@Nullable UUID account, boolean all, DeliveryFilter filter) {
    return jdbc.sql("select count(*) " + OF)
        .params(parameters(account, all, filter))
        .query(Long.class)
        .single();
  }

  Map<UUID, Delivery> newest(Collection<UUID> schedules) {
    var newest = new HashMap<UUID, Delivery>();
    jdbc.sql(NEWEST)
        .param("schedules", schedules.toArray(UUID[]::new))
        .query((row, _) -> delivery(row))
        .list()
        .forEach(it -> newest.put(it.schedule(), it));
    return newest;
  }

  Optional<Delivery> find(UUID id) {
    return jdbc.sql(COLUMNS + FROM + "where d.id = :id")
        .param("id", id)
        .query((row, _) -> delivery(row))
        .optional();
  }

  /// The file, if it is still kept; notes that it was fetched.
  Optional<WrittenFile> fetch(UUID id, Instant now) {
    return jdbc.sql("""
            update briefing.delivery set fetched_at = coalesce(fetched_at, :now)
            where id = :id and content is not null
            returning name, media_type, content
            """)
        .param("id", id)
        .param("now", utc(now))
        .query((row, _) -> new WrittenFile(
            row.getString("name"), row.getString("media_type"), row.getBytes("content")))
        .optional();
  }

  /// @return how many files were thrown away
  int purge(Instant before) {
    return jdbc.sql("""
            update briefing.delivery set content = null
            where content is not null and begun_at < :before
            """).param("before", utc(before)).update();
  }

  private static Map<String, @Nullable Object> parameters(
      @Nullable UUID account, boolean all, DeliveryFilter filter) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("all", all);
    parameters.put("account", account);
    parameters.put("state", filter.state() == null ? "" : filter.state().name());
    parameters.put("schedule", filter.schedule());
    return parameters;
  }

  private Delivery delivery(ResultSet row) throws SQLException {
    var scope = row.getString("made_for");
    var begun = row.getObject("begun_at", OffsetDateTime.class).toInstant();
    var fetched = row.getObject("fetched_at", OffsetDateTime.class);
    var name = row.getString("name");
    return new Delivery(
        row.getObject("id", UUID.class),
        row.getObject("schedule", UUID.class),
        row.getObject("account", UUID.class),
        ListKind.valueOf(row.getString("list")),
        begun,
        Delivery.State.valueOf(row.getString("state")),
        row.getString("reason"),
        name == null
            ? null
            : new ListCounts(
                row.getInt("rows"), row.getInt("stale"), row.getInt("incomplete"), begun),
        name == null
            ? null
            : new Delivery.File(
                name,
                row.getString("label"),
                row.getBoolean("kept"),
                fetched == null ? null : fetched.toInstant(),
                scope == null ? null : json.readValue(scope, Scope.class)),
        row.getObject("question", UUID.class));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
