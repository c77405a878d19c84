package org.safeconduct.people.presence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.AbsenceSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is on leave or on mission is absent until the last day is over, and if leave or a mission
/// follows at once, until that is over. Who teleworks or is on duty can act.
@Repository
class AwayOnLeave implements AbsenceSource {
  private static final String AHEAD = """
      select e.person, e.starts, e.ends from people.presence e
      where e.person = any(:persons) and e.kind in ('LEAVE', 'MISSION') and e.ends > :at
        and not e.withdrawn
        and not exists (
            select from people.presence newer where newer.id = e.id and newer.version > e.version)
      order by e.person, e.starts
      """;

  private final JdbcClient jdbc;

  AwayOnLeave(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, Absence> absent(Collection<UUID> persons, Instant at) {
    var away = new HashMap<UUID, Absence>();
    if (persons.isEmpty()) return away;
    jdbc.sql(AHEAD)
        .param("persons", persons.toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(row -> {
          var person = row.getObject("person", UUID.class);
          var starts = row.getObject("starts", OffsetDateTime.class).toInstant();
          var known = away.get(person);
          if (!starts.isAfter(known == null ? at : known.until()))
            away.put(
                person, new Absence(row.getObject("ends", OffsetDateTime.class).toInstant()));
        });
    return away;
  }
}
