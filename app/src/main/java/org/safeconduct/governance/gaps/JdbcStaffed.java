package org.safeconduct.governance.gaps;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which organisations and countries have people, whoever asks, and when terms show as ending.
@Repository
class JdbcStaffed {
  private static final String STAFFED = """
      select o.id from unnest(:organisations) as o(id)
      where exists (select from governance.staffed s where s.organisation = o.id)
      """;

  private static final String COUNTRIES = """
      select c.code from unnest(:countries) as c(code)
      where exists (
          select from people.workplace w join people.subject s on s.person = w.person
          where w.country = c.code and w.starts <= :now and w.ends > :now and s.left_at is null)
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

  /// Those of these countries in which people work now. Asked as a job, which sees all of them.
  ///
  /// @param countries ISO 3166-1 alpha-2
  List<String> countriesAmong(List<String> countries, Instant now) {
    return jdbc.sql(COUNTRIES)
        .param("countries", countries.toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(String.class)
        .list();
  }

  List<OrganisationId> among(List<Organisation> organisations) {
    return jdbc.sql(STAFFED)
        .param(
            "organisations", organisations.stream().map(it -> it.id().value()).toArray(UUID[]::new))
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list();
  }
}
