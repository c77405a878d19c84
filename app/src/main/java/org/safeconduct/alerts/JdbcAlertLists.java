package org.safeconduct.alerts;

import static org.safeconduct.alerts.JdbcAlerts.ENDED;
import static org.safeconduct.alerts.JdbcAlerts.FROM;
import static org.safeconduct.alerts.JdbcAlerts.STATE;
import static org.safeconduct.alerts.JdbcAlerts.instant;
import static org.safeconduct.alerts.JdbcAlerts.required;
import static org.safeconduct.alerts.JdbcAlerts.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.shared.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAlertLists {
  private static final String LISTED =
      "select a.*, v.at as verified_at, " + ENDED + STATE + " as state " + FROM;
  private static final String WHERE = """
       where (:text = '' or l.folded like '%' || alerts.folded(:text) || '%')
         and (cardinality(:severities::text[]) = 0 or l.severity = any(:severities))
         and (:state in ('', l.state)
              or l.state = 'ACTIVE' and :state = case when l.starts > :now then 'EXPECTED' else 'IN_FORCE' end)
         and (:country = '' or l.countries @> array[:country]::text[])
         and (:source = '' or l.sender ilike '%' || :source || '%' or l.brought_by ilike '%' || :source || '%')
         and (:real = '' or l.real = (:real = 'true'))
         and (:verified = '' or (l.verified_at is not null) = (:verified = 'true'))
      """;
  private static final String TITLE = """
      coalesce((select nullif(coalesce(i.headline, i.event), '')
                from alerts.information i where i.alert = l.id
                order by (i.language ilike :language || '%') desc, (i.language ilike 'en%') desc, i.number
                limit 1), l.identifier) as title
      """;
  private static final Map<String, String> ORDERS = Map.of(
      "received", "l.received_at",
      "sent", "l.sent",
      "starts", "l.starts",
      "ends", "l.ends",
      "ended", "l.ended_at",
      "severity",
          "array_position(array['EXTREME','SEVERE','MODERATE','MINOR','UNKNOWN'], l.severity)",
      "state", "array_position(array['ACTIVE','SUPERSEDED','LIFTED','EXPIRED','NOTICE'], l.state)",
      "source", "lower(l.sender)",
      "title", "title");

  private final JdbcClient jdbc;

  JdbcAlertLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<AlertRow> page(AlertFilter filter, PageRequest request, Locale reader, Instant now) {
    var order = ORDERS.getOrDefault(request.order(), "l.received_at");
    boolean down = request.descending() || !ORDERS.containsKey(request.order());
    var sql = select("")
        + " order by "
        + order
        + (down ? " desc nulls last" : " nulls last")
        + ", l.received_at desc, l.id desc limit :limit offset :offset";
    return jdbc.sql(sql)
        .params(parameters(filter, reader, now))
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> row(row))
        .list();
  }

  /// The next alerts after one of them, newest first.
  ///
  /// @param last the last one seen, null for the beginning
  List<AlertRow> next(
      AlertFilter filter, @Nullable Cursor last, int limit, Locale reader, Instant now) {
    var after = last == null ? "" : " and (l.received_at, l.id) < (:at, :id)";
    var statement = jdbc.sql(select(after) + " order by l.received_at desc, l.id desc limit :limit")
        .params(parameters(filter, reader, now))
        .param("limit", limit);
    if (last != null) statement.param("at", utc(last.at())).param("id", last.id());
    return statement.query((row, _) -> row(row)).list();
  }

  /// Those of these ids that are alerts.
  List<AlertRow> of(Collection<UUID> ids, Locale reader, Instant now) {
    return jdbc.sql(select(" and l.id = any(:ids)"))
        .params(parameters(AlertFilter.ALL, reader, now))
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, _) -> row(row))
        .list();
  }

  long count(AlertFilter filter, Instant now) {
    return jdbc.sql("with l as (" + LISTED + ") select count(*) from l" + WHERE)
        .params(parameters(filter, Locale.ROOT, now))
        .query(Long.class)
        .single();
  }

  private static String select(String more) {
    return "with l as (" + LISTED + ") select l.*, " + TITLE + " from l" + WHERE + more;
  }

  private static Map<String, Object> parameters(AlertFilter filter, Locale reader, Instant now) {
    var parameters = new HashMap<String, Object>();
    parameters.put("text", Conditions.literal(filter.text()));
    parameters.put(
        "severities", filter.severities().stream().map(Severity::name).toArray(String[]::new));
    parameters.put("state", filter.state() == null ? "" : filter.state().name());
    parameters.put("country", filter.country());
    parameters.put("source", Conditions.literal(filter.source()));
    parameters.put("real", filter.real() == null ? "" : filter.real().toString());
    parameters.put(
        "verified", filter.verified() == null ? "" : filter.verified().toString());
    parameters.put("language", reader.getLanguage());
    parameters.put("now", utc(now));
    return parameters;
  }

  private static AlertRow row(ResultSet row) throws SQLException {
    return new AlertRow(
        new AlertId(row.getObject("id", UUID.class)),
        row.getString("title"),
        Severity.valueOf(row.getString("severity")),
        AlertState.valueOf(row.getString("state")),
        row.getString("status"),
        JdbcContents.texts(row, "countries"),
        row.getInt("unlocated"),
        new AlertRow.Origin(
            row.getString("sender"),
            Channel.valueOf(row.getString("channel")),
            row.getString("brought_by"),
            instant(row, "verified_at") != null),
        new AlertRow.Times(
            required(row, "sent"),
            required(row, "received_at"),
            required(row, "starts"),
            instant(row, "ends")),
        JdbcAlerts.decision(row, "ended"));
  }
}
