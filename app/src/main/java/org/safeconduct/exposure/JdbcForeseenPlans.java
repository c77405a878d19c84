package org.safeconduct.exposure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertId;
import org.safeconduct.exposure.ForeseenPlan.Change;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists which itineraries have come to meet an alert, for the people in a scope.
@Repository
class JdbcForeseenPlans {
  private static final String ROWS = """
      from exposure.foreseen f
      join people.subject p on p.person = f.person
      where not f.at_first and p.left_at is null
      """;

  private static final String IN_SCOPE = """
      (p.organisation = any(:organisations) or p.zone = any(:zones)
          or p.person = any(:persons) or p.head_of_household = any(:persons)%s)
      """;

  private static final String TOTALS = """
      select count(*) filter (where f.before is null) as booked,
          count(*) filter (where f.after is null) as called_off
      """;

  /// The first is the order, the second the reverse.
  private static final Map<String, String> ORDERS = Map.of(
      "at", "f.position %2$s",
      "starts", "f.starts %1$s, f.position %2$s",
      "name",
          "p.family_name collate people.names %1$s, p.given_name collate people.names %1$s,"
              + " f.position %2$s");

  private final JdbcClient jdbc;

  JdbcForeseenPlans(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What was noticed of one person.
  record Row(
      PersonId person,
      @Nullable Confidence before,
      @Nullable Confidence after,
      Interval when,
      Instant at) {
    ForeseenPlan of(PersonCard card) {
      return new ForeseenPlan(card, before, after, when, at);
    }
  }

  Page<Row> page(AlertId alert, @Nullable Change change, Scope scope, PageRequest request) {
    var asked = asked(alert, scope);
    if (change != null) asked.and(is(change));
    var rows = jdbc.sql("select f.* " + ROWS + asked.after("and") + "\norder by " + order(request)
            + "\nlimit :limit offset :offset")
        .params(asked.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> row(row))
        .list();
    return Page.of(
        rows,
        request,
        () -> jdbc.sql("select count(*) " + ROWS + asked.after("and"))
            .params(asked.parameters())
            .query(Long.class)
            .single());
  }

  ForeseenPlans.Totals totals(AlertId alert, Scope scope) {
    var asked = asked(alert, scope);
    return jdbc.sql(TOTALS + ROWS + asked.after("and"))
        .params(asked.parameters())
        .query(
            (row, _) -> new ForeseenPlans.Totals(row.getLong("booked"), row.getLong("called_off")))
        .single();
  }

  private static Conditions asked(AlertId alert, Scope scope) {
    var asked = new Conditions().and("f.alert = :alert", "alert", alert.value());
    return scope.everybody()
        ? asked
        : asked.and(IN_SCOPE.formatted(scope.orWithin("p.person")), scope.parameters());
  }

  private static String is(Change change) {
    return switch (change) {
      case BOOKED -> "f.before is null";
      case CALLED_OFF -> "f.after is null";
      case CHANGED -> "f.before is not null and f.after is not null";
    };
  }

  private static String order(PageRequest request) {
    var order = ORDERS.containsKey(request.order()) ? request.order() : "at";
    boolean reversed = request.descending();
    return Objects.requireNonNull(ORDERS.get(order))
        .formatted(reversed ? "desc" : "asc", reversed ? "asc" : "desc");
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new PersonId(row.getObject("person", UUID.class)),
        confidence(row.getString("before")),
        confidence(row.getString("after")),
        new Interval(moment(row, "starts"), moment(row, "ends")),
        moment(row, "noticed_at"));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Confidence confidence(@Nullable String name) {
    return Optional.ofNullable(name).map(Confidence::valueOf).orElse(null);
  }
}
