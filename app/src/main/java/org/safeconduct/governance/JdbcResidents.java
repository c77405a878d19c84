package org.safeconduct.governance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What zones need to know about the people in them, from the register's published view.
@Repository
class JdbcResidents {
  private static final String COUNTS = "select zone, persons, dependants from governance.residents";

  private final JdbcClient jdbc;

  JdbcResidents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Waits in the caller's transaction until nobody else puts people into zones: whoever read the
  /// zones earlier must not have the last word.
  void await() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('people into zones'))").query(row -> {});
  }

  /// Everybody who is in a zone.
  List<PersonId> inZones() {
    return jdbc.sql("select person from people.subject where zone is not null")
        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  Map<PersonId, OrganisationId> organisations() {
    var organisations = new HashMap<PersonId, OrganisationId>();
    jdbc.sql("select person, organisation from people.subject where left_at is null")
        .query(row -> {
          organisations.put(
              new PersonId(row.getObject(1, UUID.class)),
              new OrganisationId(row.getObject(2, UUID.class)));
        });
    return organisations;
  }

  /// How many people live in each zone, whoever asks.
  Map<UUID, Residents> counts() {
    var counts = new HashMap<UUID, Residents>();
    jdbc.sql(COUNTS).query(row -> {
      counts.put(
          row.getObject("zone", UUID.class),
          new Residents(row.getInt("persons"), row.getInt("dependants")));
    });
    return counts;
  }
}
