package org.safeconduct.premises.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the difference that [PremisesStage] worked out, and nothing else.
@Repository
class PremisesStorage {
  private static final String ADD = """
      insert into premises.premises (id, number, name, kind, organisation, place_label, country,
          region, longitude, latitude, precision, address, capacity)
      select id, number, name, coalesce(kind, 'OTHER'), organisation, place_label, country,
          region, longitude, latitude, precision, nullif(address, ''), capacity
      from premises_staged where created and not bad
      """;

  /// A place is taken as a whole or not at all.
  private static final String CHANGE = """
      update premises.premises m
      set name = coalesce(s.name, m.name), kind = coalesce(s.kind, m.kind),
          address = nullif(coalesce(s.address, m.address), ''),
          capacity = coalesce(s.capacity, m.capacity), closed_at = null,
          place_label = coalesce(s.place_label, m.place_label),
          country = case when s.place_label is null then m.country else s.country end,
          region = case when s.place_label is null then m.region else s.region end,
          longitude = case when s.place_label is null then m.longitude else s.longitude end,
          latitude = case when s.place_label is null then m.latitude else s.latitude end,
          precision = case when s.place_label is null then m.precision else s.precision end
      from premises_staged s
      where s.changed and not s.bad and m.id = s.id
      """;

  /// Everybody who works in a building that changed, or did until now.
  private static final String NOTE = """
      insert into premises.change (person, at)
      select distinct person, :now::timestamptz
      from premises_staged s,
          unnest(coalesce(s.old_occupants, '{}') || coalesce(s.occupants, '{}')) as person
      where not s.bad and (s.created or s.changed)
      """;

  /// Of those whom the list is about, who is not in it.
  private static final String MOVE_OUT = """
      delete from premises.occupant o
      using premises_staged s
      where o.premises = s.id and s.changed and not s.bad and s.occupants is not null
        and o.person = any(s.old_occupants) and o.person <> all(s.occupants)
      """;

  private static final String MOVE_IN = """
      insert into premises.occupant (premises, person, since)
      select s.id, person, :now
      from premises_staged s, unnest(s.occupants) as person
      where not s.bad and (s.created or s.changed)
      on conflict do nothing
      """;

  private static final String NOTE_CLOSED = """
      insert into premises.change (person, at)
      select distinct o.person, :now::timestamptz
      from premises.occupant o join premises_missing m on m.id = o.premises
      """;

  private static final String CLOSE = """
      update premises.premises p set closed_at = :now
      from premises_missing m where m.id = p.id
      """;

  private final JdbcClient jdbc;

  PremisesStorage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(Instant now) {
    work(List.of(ADD, CHANGE, NOTE, MOVE_OUT, MOVE_IN), now);
  }

  /// Closes the buildings that are not in the list.
  void close(Instant now) {
    work(List.of(NOTE_CLOSED, CLOSE), now);
  }

  private void work(List<String> statements, Instant now) {
    for (var sql : statements)
      jdbc.sql(sql).param("now", now.atOffset(ZoneOffset.UTC)).update();
  }
}
