package org.safeconduct.people.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import org.safeconduct.people.lists.ImportChoices;
import org.safeconduct.people.lists.ImportCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What the staged rows say that is not stored, worked out in temporary tables:
///
/// - `people_station_now`: the stations that hold now, of whom the list is about;
/// - `people_station_diff`: stations that are new, moved, corrected or taken away;
/// - `people_channel_diff`: channels that are new, replaced or taken away;
/// - `people_missing`: who is stored and not in the list.
///
/// What a row leaves blank stays as it is stored. A station is the same if its place is: by
/// another spelling, or known more exactly to us than to the list.
@Repository
class PeopleDifference {
  private static final String STATION_NOW = """
      create temporary table people_station_now on commit drop as
      select distinct on (n.person, n.kind) n.*
      from (
          select distinct on (s.id) s.*
          from people.station s
          where s.person in (
              select person from people_staged where not bad
              union select head from people_staged where not bad and head is not null)
          order by s.id desc, s.version desc) n
      where not n.withdrawn and n.ends > :now
      order by n.person, n.kind, n.starts desc, n.id
      """;

  /// A dependant of whom no residence is said lives with the head of household: also after a
  /// move.
  private static final String INHERIT_HOME = """
      update people_staged d
      set home_label = h.place_label, home_country = h.country, home_region = h.region,
          home_longitude = h.longitude, home_latitude = h.latitude, home_precision = h.precision
      from (
          select head.person,
              coalesce(s.home_label, n.place_label) as place_label,
              case when s.home_label is null then n.country else s.home_country end as country,
              case when s.home_label is null then n.region else s.home_region end as region,
              case when s.home_label is null then n.longitude else s.home_longitude end as longitude,
              case when s.home_label is null then n.latitude else s.home_latitude end as latitude,
              case when s.home_label is null then n.precision else s.home_precision end as precision,
              n.place_label as before
          from (select distinct head as person from people_staged where not bad) head
          left join people_staged s on s.person = head.person and not s.bad
          left join people_station_now n on n.person = head.person and n.kind = 'RESIDENCE') h
      where d.head = h.person and not d.bad and d.home_label is null
        and h.place_label is not null and h.place_label <> '-'
        and not exists (
            select from people_station_now own
            where own.person = d.person and own.kind = 'RESIDENCE'
              and own.place_label is distinct from h.before)
      """;

  private static final String STATION_DIFF = """
      create temporary table people_station_diff on commit drop as
      with wanted as (
          select person, line, 'DUTY_STATION' as kind, duty_label as place_label,
              duty_country as country, duty_region as region, duty_longitude as longitude,
              duty_latitude as latitude, duty_precision as precision, starts, ends
          from people_staged where not bad and duty_label is not null
          union all
          select person, line, 'RESIDENCE', home_label, home_country, home_region, home_longitude,
              home_latitude, home_precision, starts, ends
          from people_staged where not bad and home_label is not null),
      compared as (
          select w.*, o.id as old, o.version as old_version, o.starts as old_starts,
              o.ends as old_ends, o.place_label as old_label, o.country as old_country,
              o.longitude as old_longitude, o.latitude as old_latitude,
              o.precision as old_precision, o.region as old_region,
              o.id is not null and (w.country = '' or o.country = w.country) and (
                  coalesce(abs(o.longitude - w.longitude) < case when w.precision = 'CITY'
                          and o.precision = 'POINT' then 0.15 else 0.0002 end
                      and abs(o.latitude - w.latitude) < case when w.precision = 'CITY'
                          and o.precision = 'POINT' then 0.1 else 0.0002 end
                      and (o.precision = w.precision or o.precision = 'POINT'), false)
                  or w.precision <> 'POINT'
                      and people.folded(o.place_label) = people.folded(w.place_label)
                      and array_position(array['POINT', 'CITY', 'REGION', 'COUNTRY'], o.precision)
                          <= array_position(array['POINT', 'CITY', 'REGION', 'COUNTRY'], w.precision))
                  as same_place
          from wanted w
          left join people_station_now o on o.person = w.person and o.kind = w.kind)
      select c.*,
          case
              when c.place_label = '-' then 'END'
              when c.old is null then 'NEW'
              when c.same_place then 'CORRECT'
              else 'MOVE' end as action
      from compared c
      where case
          when c.place_label = '-' then c.old is not null
          when c.old is null then true
          else not c.same_place
              or (c.starts is not null and c.starts <> c.old_starts)
              or (c.ends is not null and c.ends <> c.old_ends) end
      """;

  private static final String CHANNEL_DIFF = """
      create temporary table people_channel_diff on commit drop as
      with stored as (
          select c.id, c.person, c.kind, c.value, c.preference,
              row_number() over (
                  partition by c.person, c.kind order by c.preference, c.value) as rank
          from people.channel c
          where c.kind in ('EMAIL', 'PHONE')
            and c.person in (select person from people_staged where not bad)),
      wanted as (
          select person, 'EMAIL' as kind, 1 as rank, email as value from people_staged
          where not bad and email is not null
          union all
          select person, 'PHONE', 1, phone from people_staged where not bad and phone is not null
          union all
          select person, 'PHONE', 2, phone2 from people_staged
          where not bad and phone2 is not null)
      select w.person, w.kind, w.rank, w.value, s.id as old, s.value as old_value,
          coalesce(s.preference, case when w.kind = 'EMAIL' then 1 else w.rank + 1 end)
              as preference
      from wanted w
      left join stored s on s.person = w.person and s.kind = w.kind and s.rank = w.rank
      where case
          when w.value = '-' then s.id is not null
          when w.kind = 'EMAIL' then lower(w.value) is distinct from lower(s.value)
          else regexp_replace(w.value, '[^0-9+]', '', 'g')
              is distinct from regexp_replace(s.value, '[^0-9+]', '', 'g') end
      """;

  private static final String MARK_CHANGED = """
      update people_staged s set changed = true
      from people.person p
      where p.id = s.person and not s.bad and (
          (s.given_name is not null and s.given_name <> p.given_name)
          or (s.family_name is not null and s.family_name <> p.family_name)
          or (s.category is not null and s.category <> p.category)
          or (s.language is not null and s.language <> p.language)
          or (s.unit_name = '-' and p.unit is not null)
          or (s.unit_name <> '-' and (s.unit is null or s.unit is distinct from p.unit))
          or (s.head_number = '-' and p.head_of_household is not null)
          or (s.head is not null and s.head is distinct from p.head_of_household)
          or p.left_at is not null
          or exists (select from people_station_diff d where d.person = s.person)
          or exists (select from people_channel_diff d where d.person = s.person))
      """;

  private static final String MISSING = """
      create temporary table people_missing on commit drop as
      select p.id as person
      from people.person p
      where p.left_at is null
        and p.organisation in (select organisation from people_staged)
        and (p.head_of_household is null
            or exists (select from people_staged where head_number is not null))
        and not exists (
            select from people_staged s
            where s.organisation = p.organisation and s.number = p.number)
      """;

  private static final String MISSING_DEPENDANTS = """
      insert into people_missing
      select d.id
      from people.person d
      join people_missing m on m.person = d.head_of_household
      where d.left_at is null
        and not exists (select from people_missing known where known.person = d.id)
        and not exists (select from people_staged s where s.person = d.id)
      """;

  private static final String COUNTS = """
      select count(*) as rows,
          count(*) filter (where created and not bad) as created,
          count(*) filter (where changed and not created and not bad) as changed,
          count(*) filter (where not changed and not created and not bad) as unchanged,
          (select count(*) from people_missing) as missing
      from people_staged
      """;

  private final JdbcClient jdbc;

  PeopleDifference(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Works out the difference as of now.
  void work(Instant now) {
    jdbc.sql(STATION_NOW).param("now", now.atOffset(ZoneOffset.UTC)).update();
    jdbc.sql("create index on people_station_now (person, kind)").update();
    jdbc.sql("analyze people_station_now").update();
    jdbc.sql(INHERIT_HOME).update();
    jdbc.sql(STATION_DIFF).update();
    jdbc.sql(CHANNEL_DIFF).update();
    jdbc.sql("create index on people_station_diff (person)").update();
    jdbc.sql("create index on people_channel_diff (person)").update();
    jdbc.sql(MARK_CHANGED).update();
    jdbc.sql(MISSING).update();
    jdbc.sql(MISSING_DEPENDANTS).update();
  }

  ImportCounts counts(ImportChoices choices) {
    return jdbc.sql(COUNTS)
        .query((row, _) -> new ImportCounts(
            row.getInt("rows"),
            row.getInt("created"),
            row.getInt("changed"),
            row.getInt("unchanged"),
            row.getInt("missing"),
            choices.markMissing() ? row.getInt("missing") : 0))
        .single();
  }
}
