package org.safeconduct.people.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.safeconduct.people.Gap;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is missing in a file.
@Repository
class JdbcGaps {
  private static final String MISSING =
      "select * from people.gaps(cast(:now as timestamptz), array[cast(:id as uuid)])";

  private final JdbcClient jdbc;

  JdbcGaps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<Gap> missing(PersonId person, Instant now) {
    return jdbc.sql(MISSING)
        .params(Gap.parameters(now))
        .param("id", person.value())
        .query((row, _) -> gaps(row))
        .single();
  }

  private static Set<Gap> gaps(ResultSet row) throws SQLException {
    var gaps = EnumSet.noneOf(Gap.class);
    for (var gap : Gap.values()) if (row.getBoolean(gap.column())) gaps.add(gap);
    return gaps;
  }
}
