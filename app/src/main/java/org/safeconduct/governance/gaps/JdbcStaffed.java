package org.safeconduct.governance.gaps;

import java.util.List;
import java.util.UUID;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which organisations have people, whoever asks.
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

  List<OrganisationId> among(List<Organisation> organisations) {
    return jdbc.sql(STAFFED)
        .param(
            "organisations", organisations.stream().map(it -> it.id().value()).toArray(UUID[]::new))
        .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
        .list();
  }
}
