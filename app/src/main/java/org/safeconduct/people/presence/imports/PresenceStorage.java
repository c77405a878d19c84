package org.safeconduct.people.presence.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the difference that [PresenceStage] worked out, as new versions, and nothing else.
@Repository
class PresenceStorage {
  private static final String NEW_VERSION = """
      insert into people.presence (id, version, person, kind, place_label, country, region,
          longitude, latitude, precision, starts, ends, zone, withdrawn, recorded_at, recorded_by,
          source)
      """;

  private static final String ADD = NEW_VERSION + """
      select id, 1, person, kind, nullif(place_label, ''), country, region, longitude, latitude,
          precision, first_day::timestamp at time zone clocks,
          (last_day + 1)::timestamp at time zone clocks, clocks, false, :now, :by, :source
      from (select *, coalesce(zone, 'UTC') as clocks from presence_staged) s
      where created and not bad
      """;

  /// A place is taken as a whole or not at all; days are counted by the clocks of the place that
  /// holds.
  private static final String CHANGE = NEW_VERSION + """
      select id, version, person, kind, place_label, country, region, longitude, latitude,
          precision, first_day::timestamp at time zone clocks,
          (last_day + 1)::timestamp at time zone clocks, clocks, false, :now, :by, :source
      from (
          select s.id, e.version + 1 as version, s.person, s.kind, s.first_day, s.last_day,
              case when s.place_label is null then e.place_label else nullif(s.place_label, '') end
                  as place_label,
              case when s.place_label is null then e.country else s.country end as country,
              case when s.place_label is null then e.region else s.region end as region,
              case when s.place_label is null then e.longitude else s.longitude end as longitude,
              case when s.place_label is null then e.latitude else s.latitude end as latitude,
              case when s.place_label is null then e.precision else s.precision end as precision,
              case when s.place_label is null then e.zone else coalesce(s.zone, 'UTC') end as clocks
          from presence_staged s join presence_stored e on e.id = s.id
          where s.changed and not s.bad) held
      """;

  private static final String WITHDRAW = NEW_VERSION + """
      select e.id, e.version + 1, e.person, e.kind, e.place_label, e.country, e.region, e.longitude,
          e.latitude, e.precision, e.starts, e.ends, e.zone, true, :now, :by, :source
      from presence_stored e join presence_missing m on m.id = e.id
      """;

  private static final String NOTE = """
      insert into people.change (person, at)
      select distinct person, :now::timestamptz from presence_staged
      where (created or changed) and not bad
      """;

  private static final String NOTE_WITHDRAWN = """
      insert into people.change (person, at)
      select distinct e.person, :now::timestamptz
      from presence_stored e join presence_missing m on m.id = e.id
      """;

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;

  PresenceStorage(JdbcClient jdbc, CurrentUser currentUser) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
  }

  void store(Instant now, String source) {
    work(List.of(ADD, CHANGE, NOTE), now, source);
  }

  /// Withdraws what is not in the list.
  void withdraw(Instant now, String source) {
    work(List.of(WITHDRAW, NOTE_WITHDRAWN), now, source);
  }

  private void work(List<String> statements, Instant now, String source) {
    var parameters =
        Map.of("now", now.atOffset(ZoneOffset.UTC), "by", currentUser.name(), "source", source);
    for (var sql : statements) jdbc.sql(sql).params(parameters).update();
  }
}
