package org.safeconduct.crisis;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.crisis.rows.MemberRows;
import org.safeconduct.crisis.rows.ScopeSql;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists members.
@Repository
class JdbcMemberList {
  /// Names of sort orders; `urgency` is who needs help first, then who has been silent longest.
  private static final Map<String, String> ORDERS = Map.of(
      "urgency", "m.urgency D, m.since, m.name, m.person",
      "name", "lower(unaccent(m.name)) D, m.person",
      "organisation", "m.organisation_name D, m.urgency, m.since, m.name, m.person",
      "status", "m.status D, m.since, m.name, m.person",
      "since", "m.since D, m.name, m.person",
      "confidence", "m.confidence D, m.urgency, m.since, m.name, m.person",
      "calls",
          "coalesce(m.zone = any(:zones), false) desc, m.zone D nulls last, m.organisation_name, m.name,"
              + " m.person");

  private static final String COUNT =
      "select count(*) from crisis.member m left join crisis.answer h on h.number = m.holding";
  private static final String ZONES = """
      select distinct m.zone from crisis.member m
      where m.headcount = :headcount and m.zone is not null and
      """ + ScopeSql.MEMBER_IN_SCOPE;

  private final JdbcClient jdbc;

  JdbcMemberList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<MemberStanding> page(MemberQuery query, PageRequest request) {
    var rows = jdbc.sql(MemberRows.SELECT + MemberRows.FROM + query.where() + order(request)
            + " limit :size offset :offset")
        .params(query.parameters())
        .param("size", request.size())
        .param("offset", request.offset())
        .query(new MemberRows())
        .list();
    return Page.of(rows, request, () -> count(query));
  }

  /// The next members in the order of their ids.
  List<MemberStanding> next(MemberQuery query, int limit) {
    return jdbc.sql(
            MemberRows.SELECT + MemberRows.FROM + query.where() + " order by m.person limit :limit")
        .params(query.parameters())
        .param("limit", limit)
        .query(new MemberRows())
        .list();
  }

  /// Whom to call, the reader's own zones first. The total is what the rows say where they are the
  /// last, so that it fits them.
  Page<MemberStanding> calls(MemberQuery query, int number, int size) {
    long before = (long) number * size;
    var rows = jdbc.sql(MemberRows.SELECT + MemberRows.FROM + query.where()
            + order(new PageRequest(0, 0, "calls")) + " limit :limit offset :offset")
        .params(query.parameters())
        .param("limit", size)
        .param("offset", before)
        .query(new MemberRows())
        .list();
    boolean last = rows.size() < size && (number == 0 || !rows.isEmpty());
    long known = before + rows.size();
    return new Page<>(
        rows, number, size, last ? known : Math.max(count(query), rows.isEmpty() ? 0 : known));
  }

  /// All that the query means, for an export.
  List<MemberStanding> all(MemberQuery query, PageRequest request) {
    return jdbc.sql(MemberRows.SELECT + MemberRows.FROM + query.where() + order(request))
        .params(query.parameters())
        .query(new MemberRows())
        .list();
  }

  /// In which warden zones members are.
  List<UUID> zones(HeadcountId headcount, Map<String, Object> scope) {
    return jdbc.sql(ZONES)
        .params(scope)
        .param("headcount", headcount.value())
        .query(UUID.class)
        .list();
  }

  /// How many members the query means.
  long count(MemberQuery query) {
    return jdbc.sql(COUNT + query.where())
        .params(query.parameters())
        .query(Long.class)
        .single();
  }

  private static String order(PageRequest request) {
    var order = ORDERS.getOrDefault(request.order(), ORDERS.getOrDefault("urgency", ""));
    return " order by " + order.replace(" D", request.descending() ? " desc" : "");
  }
}
