package org.safeconduct.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.AreaJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcZones {
  private static final String SELECT =
      "select id, name, organisation, area, assembly_point from governance.zone ";

  private final JdbcClient jdbc;

  JdbcZones(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those that are looked after.
  List<Zone> all() {
    return jdbc.sql(SELECT + "where ended_at is null order by name collate governance.names, id")
        .query(JdbcZones::zone)
        .list();
  }

  Optional<Zone> find(UUID id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id)
        .query(JdbcZones::zone)
        .optional();
  }

  /// Ended ones too.
  List<Zone> all(Set<UUID> ids) {
    return jdbc.sql(SELECT + "where id = any(:ids) order by name collate governance.names, id")
        .param("ids", ids.toArray(UUID[]::new))
        .query(JdbcZones::zone)
        .list();
  }

  private static Zone zone(ResultSet row, int number) throws SQLException {
    var organisation = row.getObject("organisation", UUID.class);
    return new Zone(
        row.getObject("id", UUID.class),
        row.getString("name"),
        organisation == null ? null : new OrganisationId(organisation),
        AreaJson.read(row.getString("area")),
        row.getString("assembly_point"));
  }
}
