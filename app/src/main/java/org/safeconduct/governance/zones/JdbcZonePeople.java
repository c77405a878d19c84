package org.safeconduct.governance.zones;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who lives in which zone, from the register's published views.
@Repository
class JdbcZonePeople {
  private static final String FROM = """
      from people.subject s
      left join lateral (
          select h.place_label, h.country, h.longitude is null
              or h."precision" not in ('POINT', 'CITY') as vague
          from people.home h
          where h.person = s.person and h.starts <= :now and h.ends > :now
          order by h.starts desc limit 1) home on true
      """;
  private static final String BY_NAME =
      "s.family_name collate governance.names %1$s, s.given_name collate governance.names %1$s,"
          + " s.person %1$s";
  private static final Map<String, String> ORDERS = Map.of(
      "name",
      BY_NAME,
      "organisation",
      "s.organisation %1$s, " + BY_NAME,
      "place",
      "home.place_label collate governance.names %1$s, " + BY_NAME);

  private final JdbcClient jdbc;

  JdbcZonePeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<ZonePerson> page(ZonePeopleFilter filter, Scope scope, Instant now, PageRequest request) {
    var where = where(filter, scope, now);
    var order = ORDERS.getOrDefault(request.order(), BY_NAME);
    return jdbc.sql("select s.person, coalesce(home.place_label, '') as place,"
            + " coalesce(home.country, '') as country, coalesce(home.vague, true) as vague " + FROM
            + where.after("where") + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(where.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> new ZonePerson(
            new PersonId(row.getObject("person", UUID.class)),
            row.getString("place"),
            row.getString("country"),
            row.getBoolean("vague")))
        .list();
  }

  long count(ZonePeopleFilter filter, Scope scope, Instant now) {
    var where = where(filter, scope, now);
    return jdbc.sql("select count(*) " + FROM + where.after("where"))
        .params(where.parameters())
        .query(Long.class)
        .single();
  }

  private static Conditions where(ZonePeopleFilter filter, Scope scope, Instant now) {
    var where = new Conditions()
        .and("s.left_at is null")
        .with(Map.of("now", now.atOffset(ZoneOffset.UTC)))
        .and(
            "(:everybody or s.organisation = any(:organisations) or s.zone = any(:zones)"
                + " or s.person = any(:persons) or s.head_of_household = any(:persons)"
                + scope.orWithin("s.person") + ")",
            scope.parameters());
    var zone = filter.zone();
    if (zone == null) where.and("s.zone is null and home.place_label is not null");
    else where.and("s.zone = :zone", "zone", zone);
    var organisation = filter.organisation();
    if (organisation != null)
      where.and("s.organisation = :organisation", "organisation", organisation.value());
    var vague = filter.vague();
    if (vague != null) where.and("home.vague = :vague", "vague", vague);
    if (!filter.text().isBlank()) where.andWords("s.folded", "people.folded", filter.text());
    return where;
  }
}
