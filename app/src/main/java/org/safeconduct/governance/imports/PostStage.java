package org.safeconduct.governance.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.StagedList;
import org.safeconduct.people.lists.StagedList.Field;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A list of posts side by side with what is stored. An appointment is found by person, post,
/// zone and organisation: by its start where the list states one, else by its end, else the one
/// that holds. One that has ended stays as it was: who is listed as its holder again is
/// appointed anew, from now.
@Repository
class PostStage {
  private static final String SAME = """
      a.person = s.person and a.post = s.post and a.zone is not distinct from s.zone_id
          and a.organisation is not distinct from s.for_organisation
          and (s.country is null or a.country = s.country) and (s.area is null or a.area = s.area)
          and not a.withdrawn
      """;

  private static final String[] FIND = {
    """
    update post_staged s set person = p.person
    from people.subject p
    where p.organisation = s.organisation and p.number = s.person_number and p.left_at is null
    """, """
    update post_staged s set person = one.person
    from (
        select a.address, min(a.person::text)::uuid as person
        from people.mail_address a join people.subject p on p.person = a.person
        where p.left_at is null and a.address in (select email from post_staged)
        group by a.address having count(distinct a.person) = 1) one
    where s.person is null and s.person_number = '' and one.address = s.email
    """, """
    update post_staged s set zone_id = z.id
    from governance.zone z where z.ended_at is null and z.code = s.zone
    """, """
    update post_staged s set zone_id = one.id
    from (
        select people.folded(name) as name, min(id::text)::uuid as id
        from governance.zone where ended_at is null
        group by people.folded(name) having count(*) = 1) one
    where s.zone_id is null and s.zone <> '' and people.folded(s.zone) = one.name
    """, """
    update post_staged s set for_organisation = p.organisation
    from people.subject p
    where s.for_organisation is null and p.person = s.person
        and s.post in ('SECURITY_FOCAL_POINT', 'ALTERNATE_FOCAL_POINT')
    """, "create index on post_staged (person, post)", "analyze post_staged"
  };

  private static final String TWICE = """
      exists (
          select from post_staged a
          where a.line < s.line and not a.bad and a.person = s.person and a.post = s.post
            and a.zone_id is not distinct from s.zone_id
            and a.for_organisation is not distinct from s.for_organisation
            and a.country is not distinct from s.country and a.area is not distinct from s.area
            and a.starts is not distinct from s.starts)
      """;

  private static final String TAKE = """
      update post_staged s
      set id = a.id, old_starts = a.starts, old_ends = a.ends, old_letter = a.letter,
          old_letter_date = a.letter_date, old_appointed_by = a.appointed_by
      """;

  /// Rows of what has not begun are put beside appointments that have not, in their order, and
  /// rows of what holds beside those that hold; a row of the past is found by its start or end
  /// only.
  private static final String[] PAIR = {
    """
    update post_staged s set starts = null
    from governance.appointment a
    where not s.bad and a.starts = s.starts and a.ends <= :now
        and coalesce(s.ends, 'infinity') > :now and
    """ + SAME, TAKE + """
    from governance.appointment a
    where not s.bad and a.starts = s.starts and
    """ + SAME, TAKE + """
    from governance.appointment a
    where not s.bad and s.id is null and s.starts is null and a.ends = s.ends
        and a.id not in (select id from post_staged where id is not null) and
    """ + SAME, """
    with wanted as (
        select line, coalesce(starts > :now, false) as later, row_number() over (
            partition by person, post, zone_id, for_organisation, coalesce(starts > :now, false)
            order by starts, line) as n
        from post_staged
        where id is null and not bad and (starts is null or coalesce(ends, 'infinity') > :now)),
    stored as (
        select a.*, a.starts > :now as later, row_number() over (
            partition by person, post, zone, organisation, country, area, a.starts > :now
            order by starts, id) as n
        from governance.appointment a
        where a.ends > :now and not a.withdrawn and a.id not in (select id from post_staged where id is not null))
    """ + TAKE + """
    from wanted w, stored a
    where w.line = s.line and a.n = w.n and a.later = w.later and
    """ + SAME
  };

  /// A post of somebody whose row cannot be used is not missing.
  private static final String MISSING = """
      create temporary table post_missing on commit drop as
      select a.id, concat_ws(' ', p.given_name, p.family_name, '(' || p.number || ')') as label,
          to_jsonb(a) as old
      from governance.appointment a
      join people.subject p on p.person = a.person
      where a.ends > :now and not a.withdrawn
        and (:everybody or p.organisation = any(:organisations))
        and p.organisation in (
            select o.organisation from post_staged s join people.subject o on o.person = s.person
            where not s.bad)
        and not exists (select from post_staged s where s.id = a.id)
        and not exists (
            select from post_staged s
            where s.bad and s.person = a.person and coalesce(s.post, a.post) = a.post)
      """;

  private final JdbcClient jdbc;
  private final WithheldNetwork withheld;
  private final StagedList list;

  PostStage(JdbcClient jdbc, DataSource dataSource, WithheldNetwork withheld) {
    this.jdbc = jdbc;
    this.withheld = withheld;
    list = new StagedList(
        jdbc,
        dataSource,
        "post",
        List.of(
            "organisation uuid",
            "person_number text",
            "email text",
            "post text",
            "zone text",
            "for_organisation uuid",
            "country text",
            "area text",
            "person uuid",
            "zone_id uuid"),
        List.of(
            moment("starts"),
            moment("ends"),
            new Field("letter", "text", "%s"),
            new Field("letter_date", "date", "%s::text"),
            new Field("appointed_by", "text", "%s")));
  }

  private static Field moment(String name) {
    return new Field(
        name, "timestamptz", "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI\"Z\"')");
  }

  StagedList list() {
    return list;
  }

  /// Finds people, zones and appointments, says which rows cannot be used, and works out the
  /// difference.
  ///
  /// @param scope whom the actor may appoint
  List<RowFault> compare(Instant now, Scope scope) {
    for (var sql : FIND) jdbc.sql(sql).update();
    var faults = refuseUnknown(scope);
    faults.addAll(withheld.posts(list));
    faults.addAll(list.refuse(TWICE, PostColumns.POST, "s.post", "post-twice"));
    Map<String, Object> at = Map.of("now", now.atOffset(ZoneOffset.UTC));
    for (var sql : PAIR) jdbc.sql(sql).params(at).update();
    faults.addAll(list.refuse(
        "coalesce(s.ends, s.old_ends, 'infinity') <= coalesce(s.starts, s.old_starts, :now)",
        at,
        PostColumns.UNTIL,
        "s.ends",
        "until-before-from"));
    list.compare();
    jdbc.sql(MISSING).params(at).params(scope.parameters()).update();
    return faults;
  }

  private List<RowFault> refuseUnknown(Scope scope) {
    var mine = new HashMap<String, Object>(scope.parameters());
    var faults = new ArrayList<RowFault>();
    faults.addAll(list.refuse(
        "s.person is null and s.person_number <> ''",
        PostColumns.PERSON,
        "s.person_number",
        "person-unknown"));
    faults.addAll(list.refuse("s.person is null", PostColumns.EMAIL, "s.email", "address-unknown"));
    faults.addAll(
        list.refuse("""
        not :everybody and not exists (
            select from people.subject p
            where p.person = s.person and p.organisation = any(:organisations))
        """, mine, PostColumns.PERSON, "s.person_number", "organisation-not-yours"));
    faults.addAll(list.refuse(
        "s.zone_id is null and s.zone <> ''", PostColumns.ZONE, "s.zone", "zone-unknown"));
    return faults;
  }
}
