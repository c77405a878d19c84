package org.safeconduct.people.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.lists.Notice;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the columns of lists mean, as rows; those of the organisations in scope.
@Repository
class JdbcColumnMappings {
  private static final String SELECT = "select m.*, o.code, o.name as organisation_name ";

  private static final String IN_SCOPE = """
      from people.column_mapping m join people.organisation o on o.id = m.organisation
      where (:everybody or m.organisation = any(:organisations))
      """;

  private static final String LISTED = IN_SCOPE + """
       and (:text = '' or people.folded(m.source || ' ' || o.name || ' ' || o.code)
           like '%' || people.folded(:text) || '%')
      """;

  private static final Map<String, String> ORDERS = Map.of(
      "source", "m.source collate people.names",
      "organisation", "o.name collate people.names",
      "at", "m.at",
      "used", "coalesce(m.used_at, '-infinity')");

  private final JdbcClient jdbc;
  private final Permissions permissions;
  private final Clock clock;

  JdbcColumnMappings(JdbcClient jdbc, Permissions permissions, Clock clock) {
    this.jdbc = jdbc;
    this.permissions = permissions;
    this.clock = clock;
  }

  /// What is remembered for whoever hands a list in.
  ///
  /// @param organisation code or name of the one whose list it is; null for any in scope
  RememberedHeadings known(@Nullable String organisation) {
    return new RememberedHeadings(jdbc.sql(SELECT + IN_SCOPE + """
             and (:organisation = '' or people.folded(:organisation)
                 in (people.folded(o.code), people.folded(o.name)))
            order by m.at desc
            """)
        .params(scope())
        .param("organisation", organisation == null ? "" : organisation)
        .query(JdbcColumnMappings::mapping)
        .list());
  }

  /// Notes that a list is read by it, in the caller's transaction, and says so.
  Notice use(ColumnMapping it) {
    jdbc.sql("update people.column_mapping set used_at = :now where id = :id")
        .param("id", it.id())
        .param("now", now())
        .update();
    return Notice.of("columns-remembered", it.source(), it.organisation().code());
  }

  Page<ColumnMapping> list(String text, PageRequest request) {
    var parameters = scope();
    parameters.put("text", Conditions.literal(text));
    var order = ORDERS.getOrDefault(request.order(), "m.at");
    var direction = request.descending() ? " desc" : "";
    var rows = jdbc.sql(SELECT + LISTED + " order by " + order + direction
            + ", m.id limit :limit offset :offset")
        .params(parameters)
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcColumnMappings::mapping)
        .list();
    return Page.of(
        rows,
        request,
        () -> jdbc.sql("select count(*) " + LISTED)
            .params(parameters)
            .query(Long.class)
            .single());
  }

  Optional<ColumnMapping> find(UUID id) {
    return jdbc.sql(SELECT + IN_SCOPE + " and m.id = :id")
        .params(scope())
        .param("id", id)
        .query(JdbcColumnMappings::mapping)
        .optional();
  }

  /// Under the same source of the same organisation the newer word holds.
  void remember(OrganisationId organisation, List<String> headings, ColumnDraft draft, String by) {
    jdbc.sql("""
            insert into people.column_mapping as m (id, organisation, source, headings, columns, by,
                at)
            values (:id, :organisation, :source, :headings, :columns, :by, :now)
            on conflict (organisation, people.folded(source)) do update
            set source = excluded.source, headings = excluded.headings,
                columns = excluded.columns, by = excluded.by, at = excluded.at,
                version = m.version + 1
            """)
        .param("id", UUID.randomUUID())
        .param("organisation", organisation.value())
        .param("source", draft.source())
        .param("headings", headings.toArray(String[]::new))
        .param("columns", draft.columns().toArray(String[]::new))
        .param("by", by)
        .param("now", now())
        .update();
  }

  /// Whether it still had this version.
  boolean change(UUID id, int version, ColumnDraft draft, String by) {
    return jdbc.sql("""
                update people.column_mapping
                set source = :source, columns = :columns, by = :by, at = :now,
                    version = version + 1
                where id = :id and version = :version
                """)
            .param("id", id)
            .param("version", version)
            .param("source", draft.source())
            .param("columns", draft.columns().toArray(String[]::new))
            .param("by", by)
            .param("now", now())
            .update()
        == 1;
  }

  void forget(UUID id) {
    jdbc.sql("delete from people.column_mapping where id = :id").param("id", id).update();
  }

  boolean isTaken(OrganisationId organisation, String source, UUID except) {
    return jdbc.sql("""
            select exists (
                select from people.column_mapping
                where organisation = :organisation and people.folded(source) = people.folded(:source)
                  and id <> :except)
            """)
        .param("organisation", organisation.value())
        .param("source", source)
        .param("except", except)
        .query(Boolean.class)
        .single();
  }

  private Map<String, Object> scope() {
    return new HashMap<>(permissions.scope().parameters());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static ColumnMapping mapping(ResultSet row, int number) throws SQLException {
    var used = row.getObject("used_at", OffsetDateTime.class);
    return new ColumnMapping(
        row.getObject("id", UUID.class),
        new Organisation(
            new OrganisationId(row.getObject("organisation", UUID.class)),
            row.getString("code"),
            row.getString("organisation_name")),
        row.getString("source"),
        List.of((String[]) row.getArray("headings").getArray()),
        List.of((String[]) row.getArray("columns").getArray()),
        row.getString("by"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        used == null ? null : used.toInstant(),
        row.getInt("version"));
  }
}
