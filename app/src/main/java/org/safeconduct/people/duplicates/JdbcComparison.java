package org.safeconduct.people.duplicates;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Compares every file with every other one by the rules, and notes the pairs.
@Repository
class JdbcComparison {
  /// What more than three people share is a switchboard, a shared mailbox or a common name in a big
  /// town. Households share telephones and addresses. Pairs that were noted get the
  /// reasons of now; what was decided about them stays.
  private static final String COMPARE = """
      with here as materialized (
          select p.id, p.organisation, coalesce(p.head_of_household, p.id) as household,
              coalesce(p.same_as, p.id) as human,
              ltrim(upper(regexp_replace(p.number, '[^[:alnum:]]', '', 'g')), '0') as number,
              people.words(people.folded(p.given_name || ' ' || p.family_name)) as words
          from people.person p where p.left_at is null),
      named as materialized (
          select h.id, string_agg(heard.sound, ' ' order by heard.sound) as sounds
          from here h cross join unnest(h.words) as said (word)
          left join people.name_word w on w.word = said.word
          cross join lateral (select coalesce(w.sound, said.word)) as heard (sound)
          where heard.sound <> ''
          group by h.id having count(*) > 1),
      placed as (
          select distinct s.person,
              s.country || ' ' || people.folded(split_part(s.place_label, ',', 1)) as place
          from people.station s
          where not s.withdrawn and s.ends > :now and s.precision in ('POINT', 'CITY')
            and not exists (
                select from people.station newer where newer.id = s.id and newer.version > s.version)),
      marks (rule, mark, id) as (
          select 'MAIL', lower(c.value), c.person from people.channel c where c.kind = 'EMAIL'
          union
          select 'PHONE', people.digits(c.value), c.person from people.channel c
          where c.kind in ('PHONE', 'SATPHONE') and length(people.digits(c.value)) >= 7
          union
          select 'NUMBER', organisation || ' ' || number, id from here where number <> ''
          union
          select 'NAME_AND_PLACE', n.sounds || ' ' || l.place, n.id
          from named n join placed l on l.person = n.id
          union
          select 'NAME_IN_HOUSEHOLD', n.sounds || ' ' || h.household, n.id
          from named n join here h on h.id = n.id),
      counted as (
          select m.rule, m.mark, m.id, count(*) over (partition by m.rule, m.mark) as marked
          from marks m join here h on h.id = m.id),
      telling as materialized (select rule, mark, id from counted where marked between 2 and 3),
      pairs as (
          select a.id as person, b.id as other, one.rule
          from telling one join telling two using (rule, mark)
          join here a on a.id = one.id join here b on b.id = two.id
          where a.id < b.id and a.human <> b.human
            and (one.rule in ('NUMBER', 'NAME_IN_HOUSEHOLD') or a.household <> b.household)),
      found as (
          select person, other, array_agg(distinct rule order by rule) as reasons from pairs
          group by person, other)
      insert into people.duplicate (id, person, other, reasons, found_at, found_by)
      select gen_random_uuid(), person, other, reasons, :now, :by from found
      on conflict (person, other) do update
          set reasons = excluded.reasons || case when 'OFFICER' = any (people.duplicate.reasons)
              then array['OFFICER'] else array[]::text[] end
          where people.duplicate.state = 'OPEN'
            and not people.duplicate.reasons @> excluded.reasons
      """;

  /// For this transaction: enough memory to count what is marked alike in a large register.
  private static final String GATHER = "select set_config('work_mem', '128MB', true)";

  private final JdbcClient jdbc;

  JdbcComparison(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return how many pairs are new, or have new reasons
  int compare(String by, Instant now) {
    jdbc.sql(GATHER).query(row -> {});
    return jdbc.sql(COMPARE)
        .param("by", by)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
