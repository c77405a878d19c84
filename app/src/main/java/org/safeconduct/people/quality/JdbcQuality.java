package org.safeconduct.people.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.people.Gap;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts what is missing.
@Repository
class JdbcQuality {
  private static final String COUNTED = Arrays.stream(Gap.values())
      .map(Gap::column)
      .map(column -> "count(*) filter (where g." + column + ") as " + column)
      .collect(Collectors.joining(", "));

  private static final String NONE = Arrays.stream(Gap.values())
      .map(gap -> "not g." + gap.column())
      .collect(Collectors.joining(" and "));

  private static final String SCORES = "select o.id, o.code, o.name, count(*) as people,"
      + " count(*) filter (where " + NONE + ") as complete, " + COUNTED
      + """
       from people.person p
      join people.gaps(cast(:now as timestamptz), null) g on g.person = p.id
      join people.organisation o on o.id = p.organisation
      where p.left_at is null
        and (:everybody or p.organisation = any(:organisations) or p.zone = any(:zones)
          or p.id = any(:persons) or p.head_of_household = any(:persons)%s)
      group by o.id
      """;

  private final JdbcClient jdbc;

  JdbcQuality(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Score> scores(Scope scope, Instant now) {
    return jdbc.sql(SCORES.formatted(scope.orWithin("p.id")))
        .params(scope.parameters())
        .params(Gap.parameters(now))
        .query((row, _) -> score(row))
        .list();
  }

  private static Score score(ResultSet row) throws SQLException {
    var gaps = new EnumMap<Gap, Integer>(Gap.class);
    for (var gap : Gap.values()) gaps.put(gap, row.getInt(gap.column()));
    var organisation = new Organisation(
        new OrganisationId(row.getObject("id", UUID.class)),
        row.getString("code"),
        row.getString("name"));
    return new Score(organisation, row.getInt("people"), row.getInt("complete"), gaps);
  }
}
