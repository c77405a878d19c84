package org.safeconduct.people.awareness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Scope;

/// Where people stand with a course, as SQL with named parameters: the table `stood`. Reads each
/// table once for all of them; asked for each person, the walls would be asked anew each time.
final class StandingQuery {
  private static final String STOOD = """
      with here as materialized (
          select p.id, coalesce(p.same_as, p.id) as lead, p.same_as, p.organisation, p.category,
              p.given_name, p.family_name
          from people.person p
          where p.left_at is null and p.head_of_household is null
          %s),
      newest as materialized (
          select distinct on (s.id) s.id, s.person, s.kind, s.country, s.place_label, s.starts,
              s.ends, s.withdrawn
          from people.station s join here h on h.id = s.person
          order by s.id, s.version desc),
      duty as materialized (
          select distinct on (n.person) n.person, n.country,
              n.place_label || case when n.country = '' then '' else ' (' || n.country || ')' end
                  as works
          from newest n
          where n.kind = 'DUTY_STATION' and not n.withdrawn and n.starts <= :now and n.ends > :now
          order by n.person, n.starts desc, n.id),
      counting as materialized (
          select o.id, o.name, people.course_months(:course, o.id) as months,
              cast(:today as date) + profiles.setting('training-ending-days', o.id, 60) as near
          from people.organisation o),
      taken as materialized (
          select coalesce(p.same_as, p.id) as lead, t.id, t.taken_on, t.title, t.given_by,
              t.country, people.course_until(t.valid_until, t.taken_on, c.months) as until
          from people.course_taken t
          join people.person p on p.id = t.person
          join counting c on c.id = p.organisation
          where t.course = :course and t.withdrawn_at is null),
      best as materialized (
          select distinct on (h.lead) h.*, c.name as organisation_name, c.near, d.works,
              coalesce(d.country, '') as duty_country, t.id as taken, t.taken_on, t.until, t.title,
              t.given_by, t.country
          from here h
          join counting c on c.id = h.organisation
          left join duty d on d.person = h.id
          left join taken t on t.lead = h.lead
          order by h.lead, h.same_as is not null, h.id, (t.country = d.country) is true desc,
              t.until desc nulls first, t.taken_on desc, t.id),
      stood as materialized (
          select b.*, case
              when b.taken is null then 'NEVER'
              when b.country <> '' and b.duty_country <> '' and b.country <> b.duty_country
                  then 'ELSEWHERE'
              when b.until < :today then 'EXPIRED'
              when b.until <= b.near then 'ENDING'
              else 'VALID' end as standing
          from best b
          %s)
      """;

  private static final String IN_SCOPE = """
      (p.organisation = any(:organisations) or p.zone = any(:zones)
          or p.id = any(:persons) or p.head_of_household = any(:persons)%s)
      """;

  private final Conditions people = new Conditions();
  private final Conditions stations = new Conditions();
  private final Map<String, Object> parameters = new HashMap<>();

  /// @param scope whose people the actor may see
  StandingQuery(Scope scope, Course course, StandingFilter filter, Instant now) {
    if (!scope.everybody())
      people.and(IN_SCOPE.formatted(scope.orWithin("p.id")), scope.parameters());
    if (filter.organisation() != null)
      people.and(
          "p.organisation = :organisation",
          "organisation",
          filter.organisation().value());
    if (filter.text() != null) people.andWords("p.folded", "people.folded", filter.text());
    if (filter.country() != null)
      stations.and("b.duty_country = :country", "country", filter.country());
    parameters.put("course", course.name());
    parameters.put("now", now.atOffset(ZoneOffset.UTC));
    parameters.put("today", LocalDate.ofInstant(now, ZoneOffset.UTC));
    parameters.put(
        "standing", filter.standing() == null ? "" : filter.standing().name());
  }

  /// What stands before a question about `stood`.
  String before() {
    return STOOD.formatted(people.after("and"), stations.after("where"));
  }

  /// `standing` is the one that is asked for; empty for all.
  Map<String, Object> parameters() {
    var all = new HashMap<>(parameters);
    all.putAll(people.parameters());
    all.putAll(stations.parameters());
    return all;
  }
}
