package org.safeconduct.people.awareness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where people stand with a course, page by page.
@Repository
class JdbcStandings {
  private static final String ASKED = "where (:standing = '' or s.standing = :standing)\n";

  private static final String NAME =
      "s.family_name collate people.names %1$s, s.given_name collate people.names %1$s, s.id %1$s";

  private static final Map<String, String> ORDERS = Map.of(
      "name",
      NAME,
      "organisation",
      "s.organisation_name collate people.names %1$s, " + NAME,
      "category",
      "s.category %1$s, " + NAME,
      "works",
      "s.works %1$s nulls last, " + NAME,
      "standing",
      "array_position(array['NEVER', 'ELSEWHERE', 'EXPIRED', 'ENDING', 'VALID'], s.standing) %1$s, "
          + NAME,
      "trained",
      "s.taken_on %1$s nulls last, " + NAME,
      "until",
      "s.until %1$s nulls last, " + NAME);

  private final JdbcClient jdbc;

  JdbcStandings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many there are in all is told beside each, for the question takes as long again when it is
  /// asked anew.
  private record Counted(StandingLine line, long total) {}

  Page<StandingLine> page(StandingQuery query, PageRequest request) {
    var order = ORDERS.getOrDefault(request.order(), NAME);
    var found = jdbc.sql(query.before() + "select s.*, count(*) over () as total from stood s "
            + ASKED + "order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + "\nlimit :limit offset :offset")
        .params(query.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, number) -> new Counted(line(row, number), row.getLong("total")))
        .list();
    long total = found.isEmpty()
        ? request.page() == 0 ? 0 : count(query)
        : found.getFirst().total();
    var lines = found.stream().map(Counted::line).toList();
    return new Page<>(lines, request.page(), request.size(), total);
  }

  private long count(StandingQuery query) {
    return jdbc.sql(query.before() + "select count(*) from stood s " + ASKED)
        .params(query.parameters())
        .query(Long.class)
        .single();
  }

  /// How many stand where, all of them.
  Map<Standing, Long> counts(StandingQuery query) {
    var counts = new EnumMap<Standing, Long>(Standing.class);
    jdbc.sql(query.before() + "select s.standing, count(*) from stood s group by s.standing")
        .params(query.parameters())
        .query(row -> {
          counts.put(Standing.valueOf(row.getString(1)), row.getLong(2));
        });
    return counts;
  }

  private static StandingLine line(ResultSet row, int number) throws SQLException {
    var works = row.getString("works");
    return new StandingLine(
        new PersonId(row.getObject("id", UUID.class)),
        (row.getString("given_name") + " " + row.getString("family_name")).strip(),
        new OrganisationId(row.getObject("organisation", UUID.class)),
        row.getString("organisation_name"),
        Category.valueOf(row.getString("category")),
        works == null ? "" : works,
        Standing.valueOf(row.getString("standing")),
        latest(row));
  }

  private static StandingLine.@Nullable Latest latest(ResultSet row) throws SQLException {
    var on = row.getObject("taken_on", LocalDate.class);
    return on == null
        ? null
        : new StandingLine.Latest(
            on,
            row.getObject("until", LocalDate.class),
            row.getString("title"),
            row.getString("given_by"),
            row.getString("country"));
  }
}
