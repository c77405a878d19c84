package org.safeconduct.people.presence.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.StagedList;
import org.safeconduct.people.lists.StagedList.Field;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A list of presence side by side with what is stored. A row is the stored entry of the same
/// person, kind and first day; else the one of the same person and kind that it overlaps, whose
/// days have changed.
@Repository
class PresenceStage {
  private static final String[] FIND = {
    """
    update presence_staged s set person = p.person
    from people.subject p
    where p.organisation = s.organisation and p.number = s.person_number and p.left_at is null
    """,
    "create index on presence_staged (person)",
    "create index on presence_staged (id)",
    "analyze presence_staged",
    """
    select id from people.person
    where id in (select person from presence_staged) order by id for update
    """,
    """
    create temporary table presence_stored on commit drop as
    select e.*, (e.starts at time zone e.zone)::date as first_day,
        (e.ends at time zone e.zone)::date - 1 as last_day
    from people.presence e join people.subject p on p.person = e.person
    where not e.withdrawn and p.organisation in (select organisation from presence_staged)
      and not exists (
          select from people.presence newer where newer.id = e.id and newer.version > e.version)
    """,
    "create index on presence_stored (person)",
    "analyze presence_stored"
  };

  private static final String TAKE = """
      update presence_staged s
      set id = e.id, old_first_day = e.first_day, old_last_day = e.last_day,
          old_place_label = e.place_label, old_country = e.country, old_region = e.region,
          old_longitude = e.longitude, old_latitude = e.latitude, old_precision = e.precision
      from presence_stored e
      """;

  private static final String[] PAIR = {
    TAKE + "where not s.bad and e.person = s.person and e.kind = s.kind"
        + " and e.first_day = s.first_day",
    TAKE + """
    where e.id = (
        select o.id from presence_stored o
        where o.person = s.person and o.kind = s.kind and o.first_day <= s.last_day
          and o.last_day >= s.first_day
          and not exists (select from presence_staged a where a.id = o.id)
          and not exists (
              select from presence_staged a
              where a.line < s.line and not a.bad and a.id is null and a.person = s.person
                and a.kind = s.kind and o.first_day <= a.last_day and o.last_day >= a.first_day)
        order by o.first_day limit 1)
      and not s.bad and s.id is null
    """
  };

  private static final String TWICE = """
      exists (
          select from presence_staged a
          where a.line < s.line and not a.bad and a.person = s.person
            and a.first_day <= s.last_day and a.last_day >= s.first_day)
      """;

  private static final String OVERLAPS = """
      exists (
          select from presence_stored e
          where e.person = s.person and e.first_day <= s.last_day and e.last_day >= s.first_day
            and not exists (select from presence_staged a where a.id = e.id and not a.bad))
      """;

  /// Days that somebody entered by hand are not missing from a list.
  private static final String MISSING = """
      create temporary table presence_missing on commit drop as
      select e.id, concat_ws(' ', p.given_name, p.family_name, '(' || p.number || ')', '·', e.kind,
          e.first_day) as label, to_jsonb(e) as old
      from presence_stored e join people.subject p on p.person = e.person
      where e.ends > :now and e.source like 'import%'
        and (:everybody or p.organisation = any(:organisations))
        and not exists (select from presence_staged s where s.id = e.id)
        and not exists (select from presence_staged s where s.bad and s.person = e.person)
      """;

  private static final String PLACELESS =
      "select distinct person from presence_staged where zone is null and person is not null";

  private static final String SET_ZONES = """
      update presence_staged s set zone = given.zone
      from unnest(:persons, :zones) as given (person, zone)
      where s.zone is null and s.person = given.person
      """;

  private final JdbcClient jdbc;
  private final StagedList list;

  PresenceStage(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    list = new StagedList(
        jdbc,
        dataSource,
        "presence",
        List.of("organisation uuid", "person_number text", "kind text", "zone text", "person uuid"),
        Stream.concat(
                Stream.of(
                    new Field("first_day", "date", "%s::text"),
                    new Field("last_day", "date", "%s::text")),
                StagedList.PLACE.stream())
            .toList());
  }

  StagedList list() {
    return list;
  }

  /// Finds people and entries, says which rows cannot be used, and works out the difference.
  ///
  /// @param scope whose days the actor may enter
  /// @param clocks whose clocks count where a row names no place
  List<RowFault> compare(Instant now, Scope scope, Function<List<UUID>, Map<UUID, ZoneId>> clocks) {
    for (var sql : FIND) work(sql);
    var faults = new ArrayList<RowFault>(list.refuse(
        "s.person is null", PresenceColumns.PERSON, "s.person_number", "person-unknown"));
    faults.addAll(list.refuse(TWICE, PresenceColumns.FROM, "s.first_day", "presence-twice"));
    for (var sql : PAIR) work(sql);
    faults.addAll(list.refuse(OVERLAPS, PresenceColumns.FROM, "s.first_day", "presence-overlaps"));
    setZones(clocks);
    list.compare();
    var parameters = new HashMap<String, Object>(scope.parameters());
    parameters.put("now", now.atOffset(ZoneOffset.UTC));
    jdbc.sql(MISSING).params(parameters).update();
    return faults;
  }

  private void work(String sql) {
    if (sql.stripLeading().startsWith("select")) jdbc.sql(sql).query(row -> {});
    else jdbc.sql(sql).update();
  }

  private void setZones(Function<List<UUID>, Map<UUID, ZoneId>> clocks) {
    var zones = clocks.apply(jdbc.sql(PLACELESS).query(UUID.class).list());
    var given = List.copyOf(zones.entrySet());
    jdbc.sql(SET_ZONES)
        .param("persons", given.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
        .param("zones", given.stream().map(it -> it.getValue().getId()).toArray(String[]::new))
        .update();
  }
}
