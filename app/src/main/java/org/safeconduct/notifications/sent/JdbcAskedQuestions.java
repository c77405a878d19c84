package org.safeconduct.notifications.sent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.notifications.MessageState;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads questions that went to somebody in scope, newest first unless asked otherwise.
@Repository
class JdbcAskedQuestions {
  private static final String MATCHING = """
      from notifications.question q
      where (cast(:purpose as text) is null or q.purpose = :purpose)
        and (cast(:text as text) is null or exists (
          select from notifications.wording t where t.question = q.id and t.subject ilike :text))
        and (:everybody or exists (
          select from notifications.message m
          where m.question = q.id and (m.organisation = any(:organisations) or m.zone = any(:zones)
            or m.person = any(:persons) or m.head_of_household = any(:persons))))
      """;

  private static final String PAGE = """
      select q.id, q.purpose, q.about, q.exercise, q.asked_at, q.asked_by, q.stopped_at,
        w.subject, w.round
      """ + MATCHING.replace("from notifications.question q\n", """
      from notifications.question q
      cross join lateral (
        select subject, round from notifications.wording
        where question = q.id
        order by round desc, language = :language desc, language = 'en' desc, language
        limit 1) w
      """);

  private static final String COUNT_MESSAGES = """
      select m.question, m.state, count(*)
      from notifications.message m
      where m.question = any(:ids) and\s""";

  private final JdbcClient jdbc;

  JdbcAskedQuestions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<AskedQuestion> page(AskedFilter filter, PageRequest request, Scope scope, String language) {
    var parameters = parameters(filter, scope);
    var rows = jdbc.sql(PAGE + " order by " + by(request) + " limit :limit offset :offset")
        .params(parameters)
        .param("language", language)
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> question(row))
        .list();
    return Page.of(
        counted(rows, scope),
        request,
        () -> jdbc.sql("select count(*) " + MATCHING)
            .params(parameters)
            .query(Long.class)
            .single());
  }

  private List<AskedQuestion> counted(List<AskedQuestion> rows, Scope scope) {
    var counts = new HashMap<UUID, Map<MessageState, Integer>>();
    var query = new MessageQuery(scope);
    jdbc.sql(COUNT_MESSAGES + query.conditions() + " group by m.question, m.state")
        .params(query.parameters())
        .param("ids", rows.stream().map(it -> it.id().value()).toArray(UUID[]::new))
        .query(row -> {
          counts
              .computeIfAbsent(
                  row.getObject("question", UUID.class), _ -> new EnumMap<>(MessageState.class))
              .put(MessageState.valueOf(row.getString("state")), row.getInt("count"));
        });
    return rows.stream()
        .map(it -> it.with(counts.getOrDefault(it.id().value(), Map.of())))
        .toList();
  }

  private static Map<String, Object> parameters(AskedFilter filter, Scope scope) {
    var parameters = new HashMap<>(scope.parameters());
    var purpose = filter.purpose();
    parameters.put("purpose", purpose == null ? null : purpose.name());
    parameters.put("text", MessageQuery.pattern(filter.text()));
    return parameters;
  }

  private static String by(PageRequest request) {
    var direction = request.descending() ? "desc" : "asc";
    return switch (request.order()) {
      case "purpose" -> "q.purpose " + direction + ", q.asked_at desc, q.id";
      case "asked" -> "q.asked_at " + direction + ", q.id";
      default -> "q.asked_at desc, q.id";
    };
  }

  private static AskedQuestion question(ResultSet row) throws SQLException {
    var stopped = row.getObject("stopped_at", OffsetDateTime.class);
    return new AskedQuestion(
        new QuestionId(row.getObject("id", UUID.class)),
        Purpose.valueOf(row.getString("purpose")),
        row.getString("subject"),
        row.getString("about"),
        row.getBoolean("exercise"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("asked_by"),
        stopped == null ? null : stopped.toInstant(),
        row.getInt("round"),
        Map.of());
  }
}
