package org.safeconduct.people.units;

import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Organisations and units as lists. The wall lets people be counted only whom the reader may see.
@Repository
class JdbcUnitLists {
  private static final String ORGANISATIONS = """
      from (
          select o.id, o.code, o.name,
              (select count(*) from people.unit u
               where u.organisation = o.id and u.ended_at is null) as units,
              coalesce(p.people, 0) as people
          from people.organisation o
          left join (
              select organisation, count(*) as people from people.person
              where left_at is null group by organisation) p on p.organisation = o.id) o
      """;

  private static final String IN_SIGHT = """
      (:everybody or o.id = any(:organisations) or o.people > 0)
      """;

  private static final String NAME = "o.name collate people.names %1$s, o.id";

  private static final Map<String, String> ORGANISATION_ORDERS = Map.of(
      "name",
      NAME,
      "code",
      "o.code collate people.names %1$s, o.id",
      "units",
      "o.units %1$s, " + NAME,
      "people",
      "o.people %1$s, " + NAME);

  private static final Map<String, String> UNIT_ORDERS =
      Map.of("unit", "t.place %1$s, t.id", "people", "people %1$s, t.place, t.id");

  private final JdbcClient jdbc;

  JdbcUnitLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<OrganisationLine> organisations(String text, Scope scope, PageRequest request) {
    var asked = new Conditions()
        .and(IN_SIGHT, scope.parameters())
        .andWords("people.folded(o.name || ' ' || o.code)", "people.folded", text);
    var order = ORGANISATION_ORDERS.getOrDefault(request.order(), NAME);
    var rows = jdbc.sql("select o.* " + ORGANISATIONS + asked.after("where") + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(asked.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> new OrganisationLine(
            new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name")),
            row.getInt("units"),
            row.getLong("people")))
        .list();
    return Page.of(rows, request, () -> count("select count(*) " + ORGANISATIONS, asked));
  }

  /// Whether somebody of the organisation is in sight.
  boolean isInSight(OrganisationId organisation) {
    return jdbc.sql("select exists (select from people.person where organisation = :organisation)")
        .param("organisation", organisation.value())
        .query(Boolean.class)
        .single();
  }

  Page<Unit> units(OrganisationId organisation, UnitFilter filter, PageRequest request) {
    var asked = new Conditions()
        .with(Map.of("organisation", organisation.value()))
        .andWords("people.folded(t.path)", "people.folded", filter.text());
    if (!filter.ended()) asked.and("t.ended_at is null");
    var order = UNIT_ORDERS.getOrDefault(request.order(), "t.place, t.id");
    var rows = jdbc.sql(JdbcUnits.WITH_TREE + JdbcUnits.COUNTED + asked.after("where")
            + " order by " + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(asked.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcUnits::unit)
        .list();
    return Page.of(
        rows, request, () -> count(JdbcUnits.WITH_TREE + "select count(*) from tree t ", asked));
  }

  private long count(String select, Conditions asked) {
    return jdbc.sql(select + asked.after("where"))
        .params(asked.parameters())
        .query(Long.class)
        .single();
  }
}
