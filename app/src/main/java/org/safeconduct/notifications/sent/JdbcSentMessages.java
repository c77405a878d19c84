package org.safeconduct.notifications.sent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.notifications.MessageId;
import org.safeconduct.notifications.MessageState;
import org.safeconduct.notifications.Purpose;
import org.safeconduct.notifications.QuestionId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads messages, newest first unless asked otherwise.
@Repository
class JdbcSentMessages {
  private static final String FROM = """
      from notifications.message m
      join notifications.wording w using (question, round, language)
      where\s""";

  private static final String COLUMNS = """
      select m.id, m.question, w.subject, m.person, m.name, m.address, m.round, m.state, m.reason,
        m.since
      """;

  private static final String RECORD = """
      select m.id, m.question, w.subject, m.person, m.name, m.address, m.round, m.state, m.reason,
        m.since, q.purpose, q.about, q.exercise, m.language, w.body, m.attempts, m.server_said,
        m.queued_at, m.due_at, m.handed_over_at, m.answered_at
      from notifications.message m
      join notifications.wording w using (question, round, language)
      join notifications.question q on q.id = m.question
      where\s""";

  private static final Map<String, String> ORDERS = Map.of(
      "name", "m.name collate \"und-x-icu\" %s, m.id",
      "state", "m.state %s, m.since desc, m.id",
      "round", "m.round %s, m.since desc, m.id",
      "since", "m.since %s, m.id");

  private static final String NEWEST_FIRST = "m.since desc, m.id";
  private static final int MOST = 200_000;

  private final JdbcClient jdbc;

  JdbcSentMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<SentMessage> page(SentFilter filter, PageRequest request, Scope scope) {
    var query = new MessageQuery(scope).matching(filter);
    var rows = rows(query, request, request.size(), request.offset());
    return Page.of(
        rows,
        request,
        () -> jdbc.sql("select count(*) " + FROM + query.conditions())
            .params(query.parameters())
            .query(Long.class)
            .single());
  }

  List<SentMessage> all(SentFilter filter, PageRequest order, Scope scope) {
    return rows(new MessageQuery(scope).matching(filter), order, MOST, 0);
  }

  Optional<MessageRecord> find(MessageId id, Scope scope) {
    var query = new MessageQuery(scope).and("m.id = :id", "id", id.value());
    return jdbc.sql(RECORD + query.conditions())
        .params(query.parameters())
        .query((row, _) -> messageRecord(row))
        .optional();
  }

  private List<SentMessage> rows(MessageQuery query, PageRequest order, int limit, long offset) {
    return jdbc.sql(COLUMNS + FROM + query.conditions() + " order by " + by(order)
            + " limit :limit offset :offset")
        .params(query.parameters())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) -> message(row))
        .list();
  }

  private static String by(PageRequest order) {
    return ORDERS
        .getOrDefault(order.order(), NEWEST_FIRST)
        .formatted(order.descending() ? "desc" : "asc");
  }

  private static SentMessage message(ResultSet row) throws SQLException {
    var name = row.getString("name");
    return new SentMessage(
        new MessageId(row.getObject("id", UUID.class)),
        new QuestionId(row.getObject("question", UUID.class)),
        row.getString("subject").replace("{name}", name),
        new PersonId(row.getObject("person", UUID.class)),
        name,
        row.getString("address"),
        row.getInt("round"),
        MessageState.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }

  private static MessageRecord messageRecord(ResultSet row) throws SQLException {
    var message = message(row);
    var body = row.getString("body").replace("{name}", message.name());
    return new MessageRecord(
        message,
        Purpose.valueOf(row.getString("purpose")),
        row.getString("about"),
        row.getBoolean("exercise"),
        row.getString("language"),
        List.of(body.split("\\{(?:link|code)}", -1)),
        row.getInt("attempts"),
        row.getString("server_said"),
        times(row, message.state()));
  }

  private static MessageRecord.Times times(ResultSet row, MessageState state) throws SQLException {
    return new MessageRecord.Times(
        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
        state == MessageState.QUEUED ? instant(row, "due_at") : null,
        instant(row, "handed_over_at"),
        instant(row, "answered_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
