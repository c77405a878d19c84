package org.safeconduct.travel;

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

/// Who is on a trip is absent until its last leg ends, as far as itineraries tell.
@Repository
class TravellersAway implements AbsenceSource {
  private static final String AWAY = """
      with ahead as (
          select distinct trip from travel.leg where person = any(:persons) and ends > :at),
      held as (
          select distinct on (l.id) l.id, l.trip, l.person, l.starts, l.ends, l.cancelled
          from ahead join travel.leg l using (trip)
          where l.person = any(:persons) order by l.id, l.version desc)
      select person, max(ends) as until from held
      where not cancelled and trip in (
          select trip from held where not cancelled group by trip
          having min(starts) <= :at and max(ends) > :at)
      group by person
      """;

  private final JdbcClient jdbc;

  TravellersAway(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, Absence> absent(Collection<UUID> persons, Instant at) {
    var away = new HashMap<UUID, Absence>();
    if (persons.isEmpty()) return away;
    jdbc.sql(AWAY)
        .param("persons", persons.toArray(UUID[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(row -> {
          away.put(
              row.getObject("person", UUID.class),
              new Absence(row.getObject("until", OffsetDateTime.class).toInstant()));
        });
    return away;
  }
}
