package org.safeconduct.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import org.safeconduct.people.duplicates.LookForDuplicates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People who stand in two lists: most pairs are settled, some wait. Runs as somebody who may do
/// everything.
@Component
class DemoDuplicates {
  /// Some of the second organisation become the same people as some of the first, spelt otherwise.
  private static final String SAME_PEOPLE = """
      with staff as (
          select p.id, p.given_name, p.family_name, c.value, o.code,
              dense_rank() over (order by o.code) as list,
              row_number() over (partition by o.code order by p.id) as place
          from people.person p join people.organisation o on o.id = p.organisation
          join people.channel c on c.person = p.id and c.kind = 'EMAIL'
          where p.head_of_household is null
            and not exists (select from governance.appointment a where a.person = p.id)
            and not exists (select from access.account k where k.person = p.id)),
      pairs as (
          select two.id, one.given_name, upper(one.family_name) as family_name, one.value
          from staff one join staff two on two.place = one.place
          where one.list = 1 and two.list = 2 and one.place between 21 and 26),
      named as (
          update people.person p set given_name = t.given_name, family_name = t.family_name
          from pairs t where p.id = t.id returning p.id),
      reached as (
          update people.channel c set value = t.value
          from pairs t where c.person = t.id and c.kind = 'EMAIL' returning c.person)
      insert into people.change (person) select id from named
      """;

  /// Whoever stands in two lists was seconded from one to the other; a few of them wait. Neither
  /// accounts nor posts hang on a file that follows, and no file follows one that follows.
  private static final String SECONDED = """
      with tied as (
          select file from (
              select person as file from people.duplicate
              union all select other from people.duplicate) each
          group by file having count(*) > 1),
      used as (
          select person from governance.appointment
          union select person from access.account where person is not null),
      pair as (
          select d.id, d.person, d.other,
              case when d.other in (select person from used) then d.other else d.person end as leads,
              row_number() over (order by d.person, d.other) as place
          from people.duplicate d
          where d.state = 'OPEN' and d.reasons && array['MAIL', 'PHONE']
            and d.person not in (select file from tied) and d.other not in (select file from tied)
            and not (d.person in (select person from used) and d.other in (select person from used))),
      settled as (
          update people.duplicate d
          set state = 'SAME', leads = pair.leads, decided_by = 'Security adviser', decided_at = :now,
              note = 'Seconded from one to the other', version = version + 1
          from pair where pair.id = d.id and pair.place > 6
          returning d.person, d.other, d.leads),
      led as (
          update people.person p set same_as = s.leads
          from settled s where p.id in (s.person, s.other) and p.id <> s.leads
          returning p.id, p.same_as)
      insert into people.change (person) select id from led union select same_as from led
      """;

  /// Names are shared by more people than one.
  private static final String NAMESAKES = """
      update people.duplicate d
      set state = 'DIFFERENT', decided_by = 'Security adviser', decided_at = :now,
          note = 'Two people of the same name', version = version + 1
      from (select id, row_number() over (order by person, other) as place
            from people.duplicate
            where state = 'OPEN' and not reasons && array['MAIL', 'PHONE']) pair
      where pair.id = d.id and pair.place > 4
      """;

  private final JdbcClient jdbc;
  private final LookForDuplicates duplicates;
  private final Clock clock;

  DemoDuplicates(JdbcClient jdbc, LookForDuplicates duplicates, Clock clock) {
    this.jdbc = jdbc;
    this.duplicates = duplicates;
    this.clock = clock;
  }

  void bringIn() {
    jdbc.sql(SAME_PEOPLE).update();
    duplicates.look();
    settle(SECONDED);
    settle(NAMESAKES);
  }

  private void settle(String sql) {
    jdbc.sql(sql).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
  }
}
