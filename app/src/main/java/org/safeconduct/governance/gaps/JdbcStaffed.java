package org.safeconduct.governance.gaps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which organisations have people, whoever asks, and when terms in them show as ending.
@Repository
class JdbcStaffed {
  private static final String STAFFED = """
      select o.id from unnest(:organisations) as o(id)
      where exists (select from governance.staffed s where s.organisation = o.id)
      """;

  private final JdbcClient jdbc;

  JdbcStaffed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many days before its end a term shows as ending, by organisation; under the nil id of all
  /// that chose nothing.
  Map<UUID, Integer> endingDays() {
    var days = new HashMap<UUID, Integer>();
    jdbc.sql("""
            select organisation, value from profiles.held_setting where setting = 'term-ending-days'
            """).query(row -> {
      days.put(row.getObject("organisation", UUID.class), row.getInt("value"));
    });
    return days;
  }

  List<OrganisationId> among(List<Organisation> organisations) {
    return jdbc.sql(STAFFED)
        .param(
            "organisations", organisations.stream().map(it -> it.id().value()).toArray(UUID[]::new))
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list();
  }
}
