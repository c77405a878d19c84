package org.safeconduct.people.imports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.safeconduct.people.Category;
import org.safeconduct.people.Organisation;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the difference that [PeopleDifference] worked out, and nothing else. Stations are
/// added in versions; nothing of them is overwritten.
@Repository
class PeopleStorage {
  /// What new people are of whom the list does not say it.
  private static final Category CATEGORY = Category.NATIONAL_STAFF;

  private static final String LANGUAGE = "en";

  /// Units that the list brings in stand at the top; somebody may put them below others.
  private static final String ADD_UNITS = """
      with added as (
          insert into people.unit (id, organisation, name)
          select uuidv7(), organisation, min(unit_name)
          from people_staged
          where unit is null and unit_name <> '-' and not bad
          group by organisation, people.folded(unit_name)
          returning id, organisation, name)
      update people_staged s set unit = a.id
      from added a
      where a.organisation = s.organisation and s.unit is null and s.unit_name <> '-'
        and people.folded(a.name) = people.folded(s.unit_name)
      """;

  private static final String ADD_PERSONS = """
      insert into people.person (id, organisation, number, given_name, family_name, category,
          language, head_of_household, unit, recorded_at, source)
      select person, organisation, number, coalesce(given_name, ''), coalesce(family_name, ''),
          coalesce(category, case when head is null then :category else 'DEPENDANT' end),
          coalesce(language, :language), head, unit, :now, :source
      from people_staged
      where created and not bad
      """;

  private static final String CHANGE_PERSONS = """
      update people.person p
      set given_name = coalesce(s.given_name, p.given_name),
          family_name = coalesce(s.family_name, p.family_name),
          category = coalesce(s.category, p.category),
          language = coalesce(s.language, p.language),
          head_of_household =
              case when s.head_number = '-' then null else coalesce(s.head, p.head_of_household) end,
          relation = case when s.head_number = '-' then null else p.relation end,
          unit = case when s.unit_name = '-' then null else coalesce(s.unit, p.unit) end,
          left_at = null, recorded_at = :now, source = :source, version = p.version + 1
      from people_staged s
      where s.person = p.id and s.changed and not s.created and not s.bad
      """;

  private static final String DROP_CHANNELS = """
      delete from people.channel c
      using people_channel_diff d join people_staged s on s.person = d.person and not s.created
      where c.id = d.old or (c.person = d.person and c.kind = d.kind and c.value = d.value)
      """;

  private static final String ADD_CHANNELS = """
      insert into people.channel (id, person, kind, value, preference)
      select uuidv7(), person, kind, value, preference
      from people_channel_diff
      where value <> '-'
      on conflict (person, kind, value) do nothing
      """;

  private static final String STATION = """
      insert into people.station (id, version, person, kind, place_label, country, region,
          longitude, latitude, precision, starts, ends, withdrawn, recorded_at, recorded_by, source)
      """;

  /// What was stored ends when the new station starts; it never was if it would end before it
  /// began.
  private static final String END_STATIONS = STATION + """
      select old, old_version + 1, person, kind, old_label, old_country, old_region,
          old_longitude, old_latitude, old_precision, old_starts,
          case when old_starts < coalesce(starts, :now)
              then least(old_ends, coalesce(starts, :now)) else old_ends end,
          old_starts >= coalesce(starts, :now), :now, :by, :source
      from people_station_diff
      where action in ('MOVE', 'END')
      """;

  private static final String CORRECT_STATIONS = STATION + """
      select old, old_version + 1, person, kind,
          old_label, old_country, old_region,
          old_longitude, old_latitude, old_precision, coalesce(starts, old_starts),
          case when coalesce(starts, old_starts) < coalesce(ends, old_ends)
              then coalesce(ends, old_ends) else :forever end,
          false, :now, :by, :source
      from people_station_diff
      where action = 'CORRECT'
      """;

  private static final String ADD_STATIONS = STATION + """
      select uuidv7(), 1, person, kind, place_label, country, region,
          longitude, latitude, precision, start,
          case when ends > start then ends else :forever end,
          false, :now, :by, :source
      from (
          select *, coalesce(starts, case when action = 'NEW' then 'epoch' else :now end) as start
          from people_station_diff) d
      where action in ('NEW', 'MOVE')
      """;

  private static final String MARK_LEFT = """
      update people.person p
      set left_at = :now, recorded_at = :now, source = :source, version = version + 1
      from people_missing m
      where m.person = p.id
      """;

  private static final String END_ALL_STATIONS = STATION + """
      select n.id, n.version + 1, n.person, n.kind, n.place_label, n.country, n.region,
          n.longitude, n.latitude, n.precision, n.starts,
          case when n.starts < :now then :now else n.ends end, n.starts >= :now,
          :now, :by, :source
      from (
          select distinct on (s.id) s.* from people.station s
          join people_missing m on m.person = s.person
          order by s.id desc, s.version desc) n
      where not n.withdrawn and n.ends > :now
      """;

  private static final String NOTE_CHANGES = """
      insert into people.change (person, at)
      select person, :now from people_staged where (created or changed) and not bad
      """;

  private static final String NOTE_LEFT =
      "insert into people.change (person, at) select person, :now from people_missing";

  /// For this transaction: enough memory to join whole lists, and to merge what goes into the
  /// inverted indexes once at its end, which [#SETTLE] does.
  private static final String GATHER = """
      select set_config('work_mem', '128MB', true), set_config('maintenance_work_mem', '256MB', true),
          set_config('gin_pending_list_limit', '512MB', true)
      """;

  private static final String SETTLE = "select people.settle_indexes()";

  private final JdbcClient jdbc;

  PeopleStorage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who writes, and when.
  ///
  /// @param by the actor's name
  /// @param source such as `import UNX`
  record Writing(Instant now, String by, String source) {
    Map<String, Object> parameters() {
      return Map.of(
          "now",
          utc(now),
          "by",
          by,
          "source",
          source,
          "category",
          CATEGORY.name(),
          "language",
          LANGUAGE,
          "forever",
          utc(Interval.FOREVER));
    }

    private static OffsetDateTime utc(Instant moment) {
      return moment.atOffset(ZoneOffset.UTC);
    }
  }

  void addOrganisations(List<Organisation> organisations) {
    for (var organisation : organisations)
      jdbc.sql("insert into people.organisation (id, code, name) values (:id, :code, :name)")
          .param("id", organisation.id().value())
          .param("code", organisation.code())
          .param("name", organisation.name())
          .update();
  }

  void store(Writing writing) {
    jdbc.sql(GATHER).query(row -> {});
    for (var sql : List.of(
        ADD_UNITS,
        ADD_PERSONS,
        CHANGE_PERSONS,
        DROP_CHANNELS,
        ADD_CHANNELS,
        END_STATIONS,
        CORRECT_STATIONS,
        ADD_STATIONS,
        NOTE_CHANGES)) jdbc.sql(sql).params(writing.parameters()).update();
    jdbc.sql(SETTLE).query(row -> {});
  }

  /// Marks as left who is not in the list.
  void storeLeft(Writing writing) {
    for (var sql : List.of(END_ALL_STATIONS, MARK_LEFT, NOTE_LEFT))
      jdbc.sql(sql).params(writing.parameters()).update();
  }
}
