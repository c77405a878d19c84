package org.safeconduct.crisis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.crisis.answers.HeadcountStatus;
import org.safeconduct.crisis.rows.HeadcountRows;
import org.safeconduct.crisis.rows.ScopeSql;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists headcounts with their numbers for a scope; one without anybody in scope is not shown.
@Repository
class JdbcHeadcountList {
  private static final Map<String, String> ORDERS = Map.of(
      "opened", "c.opened_at D, c.id",
      "title", "lower(unaccent(c.title)) D, c.opened_at desc, c.id",
      "closed", "c.closed_at D nulls first, c.opened_at desc, c.id",
      "population", "n.counted D, c.opened_at desc, c.id",
      "silent", "n.silent D, c.opened_at desc, c.id");
  private static final String NUMBERS =
      """
       from crisis.headcount c cross join lateral (
        select count(*) as everybody,
               count(*) filter (where m.excluded_at is null) as counted,
               count(*) filter (where m.excluded_at is null and m.status = 'safe') as safe,
               count(*) filter (where m.excluded_at is null and m.status = 'needsHelp') as needs_help,
               count(*) filter (where m.excluded_at is null and m.status = 'injured') as injured,
               count(*) filter (where m.excluded_at is null and m.status = 'missing') as missing,
               count(*) filter (where m.excluded_at is null and m.status = 'notInArea') as not_in_area,
               count(*) filter (where m.excluded_at is null and m.status = 'silent') as silent,
               count(*) filter (where m.excluded_at is null and m.against is not null) as contradictions,
               count(*) filter (where m.urgency = 0) as help_waiting
        from crisis.member m where m.headcount = c.id and
      """ + ScopeSql.MEMBER_IN_SCOPE + ") n where n.everybody > 0";

  private static final String SHOWN =
      "select exists (select from crisis.member m where m.headcount = :headcount and "
          + ScopeSql.MEMBER_IN_SCOPE + ")";

  private final JdbcClient jdbc;

  JdbcHeadcountList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<HeadcountLine> page(HeadcountFilter filter, Scope scope, PageRequest request, Instant asOf) {
    var parameters = new HashMap<String, Object>(scope.parameters());
    var where = NUMBERS + conditions(filter, parameters);
    var rows = jdbc.sql("select c.*, n.*" + where + order(request) + " limit :size offset :offset")
        .params(parameters)
        .param("size", request.size())
        .param("offset", request.offset())
        .query((row, number) -> line(row, number, asOf))
        .list();
    return Page.of(
        rows,
        request,
        () -> jdbc.sql("select count(*)" + where)
            .params(parameters)
            .query(Long.class)
            .single());
  }

  /// Whether the headcount is shown to this scope.
  boolean shows(HeadcountId headcount, Scope scope) {
    return jdbc.sql(SHOWN)
        .params(scope.parameters())
        .param("headcount", headcount.value())
        .query(Boolean.class)
        .single();
  }

  /// Those of these ids that are headcounts which are shown to this scope, without their people.
  List<Titled> titles(Collection<UUID> ids, Scope scope) {
    return jdbc.sql(
            "select c.id, c.title, c.opened_at from crisis.headcount c where c.id = any(:ids)"
                + " and exists (select from crisis.member m where m.headcount = c.id and "
                + ScopeSql.MEMBER_IN_SCOPE + ")")
        .params(scope.parameters())
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, _) -> new Titled(
            row.getObject("id", UUID.class),
            row.getString("title"),
            row.getObject("opened_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// A headcount by its title, and when it was opened.
  record Titled(UUID id, String title, Instant openedAt) {}

  private static String conditions(HeadcountFilter filter, Map<String, Object> parameters) {
    var conditions = new ArrayList<String>();
    if (filter.open() != null)
      conditions.add(filter.open() ? "c.closed_at is null" : "c.closed_at is not null");
    if (filter.exercise() != null) {
      conditions.add("c.exercise = :exercise");
      parameters.put("exercise", filter.exercise());
    }
    if (filter.alert() != null) {
      conditions.add("c.alert = :alert");
      parameters.put("alert", filter.alert().value());
    }
    if (filter.text() != null && !filter.text().isBlank()) {
      conditions.add("strpos(lower(unaccent(c.title)), lower(unaccent(:text))) > 0");
      parameters.put("text", filter.text().strip());
    }
    return String.join("", conditions.stream().map(it -> " and " + it).toList());
  }

  private static String order(PageRequest request) {
    var order = request.order();
    if (!ORDERS.containsKey(order))
      return " order by c.closed_at is not null, c.opened_at desc, c.id";
    return " order by " + ORDERS.get(order).replace(" D", request.descending() ? " desc" : "");
  }

  private static HeadcountLine line(ResultSet row, int number, Instant asOf) throws SQLException {
    var people = new EnumMap<HeadcountStatus, Integer>(HeadcountStatus.class);
    people.put(HeadcountStatus.SAFE, row.getInt("safe"));
    people.put(HeadcountStatus.NEEDS_HELP, row.getInt("needs_help"));
    people.put(HeadcountStatus.INJURED, row.getInt("injured"));
    people.put(HeadcountStatus.MISSING, row.getInt("missing"));
    people.put(HeadcountStatus.NOT_IN_AREA, row.getInt("not_in_area"));
    people.put(HeadcountStatus.SILENT, row.getInt("silent"));
    int excluded = row.getInt("everybody") - row.getInt("counted");
    var totals = new Totals(
        people, row.getInt("contradictions"), row.getInt("help_waiting"), excluded, asOf);
    return new HeadcountLine(new HeadcountRows().mapRow(row, number), totals);
  }
}
