package org.safeconduct.travel.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.platform.CopyRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of a list in temporary tables, side by side with what is stored; gone with the
/// transaction. `trip_pair` holds what is the same, to be changed or cancelled; `trip_missing`,
/// once somebody looked, which trips are not in the list.
@Repository
class TripStage {
  private static final String TABLE = """
      create temporary table trip_staged (
          line bigint, bad boolean not null, organisation uuid, person_number text, reference text,
          place_label text, country text, region text, longitude double precision,
          latitude double precision, precision text, starts timestamptz, ends timestamptz,
          person uuid, trip uuid, created boolean not null default false
      ) on commit drop
      """;

  private static final String COLUMNS = """
      trip_staged (line, bad, organisation, person_number, reference,
          place_label, country, region, longitude, latitude, precision, starts, ends)
      """;

  private static final String[] MATCH = {
    """
    update trip_staged s set person = p.person
    from people.subject p
    where p.organisation = s.organisation and p.number = s.person_number and p.left_at is null
    """, """
    update trip_staged s set trip = t.id
    from travel.trip t
    where t.source = 'import' and t.reference = s.reference and t.person = s.person
    """, """
    with n as materialized (
        select distinct on (reference, person) reference, person, uuidv7() as trip
        from trip_staged
        where trip is null and person is not null and not bad
        order by reference, person)
    update trip_staged s set trip = n.trip, created = true
    from n
    where s.trip is null and not s.bad and s.reference = n.reference and s.person = n.person
    """, "create index on trip_staged (trip)", "analyze trip_staged"
  };

  private static final String UNKNOWN = """
      select line, person_number from trip_staged
      where person is null and not bad order by line
      """;

  private static final String MARK_UNKNOWN =
      "update trip_staged set bad = true where person is null and not bad";

  private static final String NOW = """
      create temporary table trip_leg_now on commit drop as
      select n.*
      from (
          select distinct on (l.id) l.*
          from travel.leg l
          where l.trip in (select trip from trip_staged)
          order by l.id desc, l.version desc) n
      where not n.cancelled
      """;

  private static final String PAIRS = """
      create temporary table trip_pair on commit drop as
      with same as (
          select s.line, l.id
          from trip_staged s
          join trip_leg_now l on l.trip = s.trip and l.starts = s.starts and l.ends = s.ends
              and people.folded(l.place_label) = people.folded(s.place_label)
              and (l.country = s.country or s.country = '')
          where not s.bad),
      wanted as (
          select s.line, s.trip, row_number() over (partition by s.trip order by s.starts, s.line) as n
          from trip_staged s
          where not s.bad and not s.created and s.line not in (select line from same)),
      stored as (
          select l.id, l.trip, row_number() over (partition by l.trip order by l.starts, l.id) as n
          from trip_leg_now l
          where l.id not in (select id from same))
      select line, id, 'SAME' as action from same
      union all
      select w.line, o.id, case when w.line is null then 'CANCEL' else 'CHANGE' end
      from stored o
      left join wanted w on w.trip = o.trip and w.n = o.n
      where w.line is not null or not exists (
          select from trip_staged b where b.trip = o.trip and b.bad)
      """;

  private static final String MISSING = """
      create temporary table trip_missing on commit drop as
      select t.id as trip, t.person, t.reference
      from travel.trip t
      join people.subject p on p.person = t.person
      where t.source = 'import'
        and p.organisation in (select organisation from trip_staged)
        and not exists (
            select from trip_staged s
            where s.reference = t.reference and s.organisation = p.organisation
              and s.person_number = p.number)
        and exists (
            select from travel.leg l
            where l.trip = t.id and l.ends > :now and not l.cancelled and not exists (
                select from travel.leg newer where newer.id = l.id and newer.version > l.version))
      """;

  private final JdbcClient jdbc;
  private final DataSource dataSource;

  TripStage(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    this.dataSource = dataSource;
  }

  CopyRows open() {
    jdbc.sql(TABLE).update();
    return CopyRows.inTransaction(dataSource, COLUMNS);
  }

  static void add(CopyRows rows, ListedLeg leg) {
    rows.add(leg.line()).add(false).add(leg.organisation()).add(leg.person()).add(leg.reference());
    rows.addStay(leg.stay()).add(leg.when().from()).add(leg.when().until());
    rows.endRow();
  }

  /// Keeps which trip a row is about that cannot be used: the trip is not missing from the list.
  static void addBad(
      CopyRows rows, long line, @Nullable UUID organisation, String person, String reference) {
    rows.add(line).add(true).add(organisation).add(person).add(reference);
    rows.addStay(null).add(null).add(null);
    rows.endRow();
  }

  /// Finds travellers and trips; rows of travellers who are not known cannot be used.
  List<RowFault> match() {
    for (var sql : MATCH) jdbc.sql(sql).update();
    var faults = jdbc.sql(UNKNOWN)
        .query((row, _) -> RowFault.error(
            row.getLong("line"),
            TripColumns.PERSON.name(),
            row.getString("person_number"),
            "person-unknown"))
        .list();
    if (!faults.isEmpty()) jdbc.sql(MARK_UNKNOWN).update();
    return faults;
  }

  /// Works out the difference.
  void compare() {
    jdbc.sql(NOW).update();
    jdbc.sql(PAIRS).update();
    jdbc.sql("create index on trip_pair (line)").update();
  }

  /// Fills `trip_missing` with trips that are stored, not over as of now, and not in the list.
  void lookForMissing(Instant now) {
    jdbc.sql(MISSING).param("now", now.atOffset(ZoneOffset.UTC)).update();
  }
}
