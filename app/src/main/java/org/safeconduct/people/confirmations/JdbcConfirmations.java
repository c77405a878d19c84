package org.safeconduct.people.confirmations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which lists wait, since when, and who confirmed them.
@Repository
class JdbcConfirmations {
  private static final String COUNTED = """
      with counted as (
          select coalesce(l.organisation, c.organisation) as organisation,
              coalesce(l.country, c.country) as country, coalesce(l.station, c.station) as station,
              count(l.person) as people,
              count(*) filter (where c.person is null) as came,
              count(*) filter (where l.person is null) as went,
              count(*) filter (where l.details <> c.details) as changed
          from people.on_list(:now, null) l
          full join people.confirmed_person c on c.organisation = l.organisation
              and c.country = l.country and c.station = l.station and c.person = l.person
          group by 1, 2, 3)
      """;

  private static final String OPEN = COUNTED + """
      insert into people.confirmation (id, organisation, country, station, opened_at, due_at, people,
          came, went, changed, counted_at)
      select gen_random_uuid(), n.organisation, n.country, n.station, :now, :due, n.people, n.came,
          n.went, n.changed, :now
      from counted n join people.organisation o on o.id = n.organisation
      where o.ended_at is null
        and not exists (
            select from people.confirmation c
            where c.organisation = n.organisation and c.country = n.country
              and c.station = n.station
              and (c.confirmed_at is null or c.confirmed_at >= :month
                or c.opened_at > cast(:now as timestamptz) - make_interval(days => profiles.setting(
                    'list-confirmed-days', c.organisation, 31) - 4)))
      on conflict do nothing
      returning organisation
      """;

  private static final String COUNT_AGAIN = COUNTED + """
      update people.confirmation c
      set people = n.people, came = n.came, went = n.went, changed = n.changed, counted_at = :now
      from counted n
      where c.confirmed_at is null and c.organisation = n.organisation and c.country = n.country
        and c.station = n.station
      """;

  private static final String REMIND = """
      update people.confirmation set reminded_at = :now
      where confirmed_at is null and due_at < :now and reminded_at is null
      returning organisation
      """;

  private static final String FROM = """
      from people.confirmation c join people.organisation o on o.id = c.organisation
      """;

  private static final String LIST =
      "o.name collate people.names %1$s, c.country %1$s, c.station collate people.names %1$s, c.id";

  private static final Map<String, String> ORDERS = Map.of(
      "due",
      "c.due_at %1$s, " + LIST,
      "list",
      LIST,
      "people",
      "c.people %1$s, " + LIST,
      "differences",
      "c.came + c.went + c.changed %1$s, " + LIST,
      "confirmed",
      "c.confirmed_at %1$s nulls last, " + LIST);

  private final JdbcClient jdbc;

  JdbcConfirmations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Opens what was not confirmed since a moment and does not wait already.
  ///
  /// @return of which organisations
  List<OrganisationId> open(Instant now, Instant month, Instant due) {
    jdbc.sql(COUNT_AGAIN).param("now", utc(now)).update();
    return jdbc.sql(OPEN)
        .param("now", utc(now))
        .param("month", utc(month))
        .param("due", utc(due))
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list();
  }

  /// Notes which overdue lists are reminded of, once each.
  List<OrganisationId> remind(Instant now) {
    return jdbc.sql(REMIND)
        .param("now", utc(now))
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list();
  }

  void asked(OrganisationId organisation, int people) {
    jdbc.sql("""
            update people.confirmation set asked = :people
            where organisation = :organisation and confirmed_at is null
            """)
        .param("organisation", organisation.value())
        .param("people", people)
        .update();
  }

  List<Confirmation> page(
      ConfirmationFilter filter, Scope scope, Instant now, PageRequest request) {
    var conditions = matching(filter, scope, now);
    var order = ORDERS.getOrDefault(request.order(), "c.due_at %1$s, " + LIST);
    return jdbc.sql("select c.*, o.code, o.name " + FROM + conditions.after("where") + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(conditions.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcConfirmations::confirmation)
        .list();
  }

  long count(ConfirmationFilter filter, Scope scope, Instant now) {
    var conditions = matching(filter, scope, now);
    return jdbc.sql("select count(*) " + FROM + conditions.after("where"))
        .params(conditions.parameters())
        .query(Long.class)
        .single();
  }

  Optional<Instant> oldest(ConfirmationFilter filter, Scope scope, Instant now) {
    var conditions = matching(filter, scope, now);
    return jdbc.sql("select min(c.opened_at) " + FROM + conditions.after("where"))
        .params(conditions.parameters())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  Optional<Confirmation> find(UUID id) {
    return jdbc.sql("select c.*, o.code, o.name " + FROM + "where c.id = :id")
        .param("id", id)
        .query(JdbcConfirmations::confirmation)
        .optional();
  }

  /// @return whether it still waited
  boolean confirm(UUID id, Confirmation.Counts counts, Confirmation.Confirmed said) {
    return jdbc.sql("""
                update people.confirmation
                set people = :people, came = :came, went = :went, changed = :changed,
                    counted_at = :at, confirmed_by = :by, confirmed_at = :at, note = :note
                where id = :id and confirmed_at is null
                """)
            .param("id", id)
            .param("people", counts.people())
            .param("came", counts.came())
            .param("went", counts.went())
            .param("changed", counts.changed())
            .param("by", said.by())
            .param("at", utc(said.at()))
            .param("note", said.note())
            .update()
        == 1;
  }

  private static Conditions matching(ConfirmationFilter filter, Scope scope, Instant now) {
    var conditions = new Conditions();
    if (!scope.everybody())
      conditions.and(
          "c.organisation = any(:reached)", "reached", scope.organisations().toArray(UUID[]::new));
    if (filter.state() != null)
      conditions.and(
          switch (filter.state()) {
            case OPEN -> "c.confirmed_at is null and c.due_at >= :now";
            case OVERDUE -> "c.confirmed_at is null and c.due_at < :now";
            case CONFIRMED -> "c.confirmed_at is not null";
          },
          "now",
          utc(now));
    else if (!filter.all()) conditions.and("c.confirmed_at is null");
    if (filter.organisation() != null)
      conditions.and(
          "c.organisation = :organisation",
          "organisation",
          filter.organisation().value());
    if (filter.country() != null)
      conditions.and("c.country = :country", "country", filter.country());
    if (!filter.text().isBlank())
      conditions.andWords("people.folded(c.station)", "people.folded", filter.text());
    return conditions;
  }

  private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
    var confirmedAt = row.getObject("confirmed_at", OffsetDateTime.class);
    return new Confirmation(
        row.getObject("id", UUID.class),
        new Organisation(
            new OrganisationId(row.getObject("organisation", UUID.class)),
            row.getString("code"),
            row.getString("name")),
        row.getString("country"),
        row.getString("station"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        new Confirmation.Counts(
            row.getInt("people"),
            row.getInt("came"),
            row.getInt("went"),
            row.getInt("changed"),
            row.getObject("counted_at", OffsetDateTime.class).toInstant()),
        row.getObject("asked", Integer.class),
        confirmedAt == null
            ? null
            : new Confirmation.Confirmed(
                row.getString("confirmed_by"), confirmedAt.toInstant(), row.getString("note")));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
