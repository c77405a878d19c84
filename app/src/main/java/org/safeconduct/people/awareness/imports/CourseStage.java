package org.safeconduct.people.awareness.imports;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.StagedList;
import org.safeconduct.people.lists.StagedList.Field;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// A list of courses side by side with what is stored. A row is the stored record of the same
/// person, course and day; of briefings, about the same country. Whoever left is in no list,
/// and misses nothing from it.
@Repository
class CourseStage {
  private static final List<String> FIND = List.of(
      """
      update courses_staged s set person = p.person
      from people.subject p
      where p.organisation = s.organisation and p.number = s.person_number and p.left_at is null
      """,
      "create index on courses_staged (person)",
      "analyze courses_staged",
      """
      create temporary table courses_stored on commit drop as
      select t.* from people.course_taken t join people.subject p on p.person = t.person
      where t.withdrawn_at is null and p.organisation in (select organisation from courses_staged)
        and t.course in (select course from courses_staged) and p.left_at is null
      """,
      "create index on courses_stored (person)",
      "analyze courses_stored");

  private static final String TWICE = """
      exists (
          select from courses_staged a
          where a.line < s.line and not a.bad and a.person = s.person and a.course = s.course
            and a.taken_on = s.taken_on and a.about = s.about)
      """;

  private static final String PAIR = """
      update courses_staged s
      set id = t.id, old_valid_until = t.valid_until, old_title = t.title,
          old_given_by = t.given_by, old_place = t.place
      from courses_stored t
      where not s.bad and t.person = s.person and t.course = s.course and t.taken_on = s.taken_on
        and t.country = s.about
      """;

  /// What somebody recorded by hand is not missing from a list.
  private static final String MISSING = """
      create temporary table courses_missing on commit drop as
      select t.id, concat_ws(' ', p.given_name, p.family_name, '(' || p.number || ')', '·', t.course,
          t.taken_on) as label, cast('{}' as jsonb) as old
      from courses_stored t join people.subject p on p.person = t.person
      where t.source = 'import' and (:everybody or p.organisation = any(:organisations))
        and not exists (select from courses_staged s where s.id = t.id)
        and not exists (select from courses_staged s where s.bad and s.person = t.person)
      """;

  private final JdbcClient jdbc;
  private final StagedList list;

  CourseStage(JdbcClient jdbc, DataSource dataSource) {
    this.jdbc = jdbc;
    list = new StagedList(
        jdbc,
        dataSource,
        "courses",
        List.of(
            "organisation uuid",
            "person_number text",
            "course text",
            "taken_on date",
            "about text",
            "person uuid"),
        List.of(
            new Field("valid_until", "date", "%s::text"),
            Field.text("title"),
            Field.text("given_by"),
            Field.text("place")));
  }

  StagedList list() {
    return list;
  }

  /// Finds people and records, says which rows cannot be used, and works out the difference.
  ///
  /// @param scope whose courses the actor may record
  List<RowFault> compare(Scope scope) {
    for (var sql : FIND) jdbc.sql(sql).update();
    var faults = new ArrayList<RowFault>(
        list.refuse("s.person is null", CourseColumns.PERSON, "s.person_number", "person-unknown"));
    faults.addAll(list.refuse(TWICE, CourseColumns.ON, "s.taken_on", "course-twice"));
    jdbc.sql(PAIR).update();
    list.compare();
    jdbc.sql(MISSING).params(scope.parameters()).update();
    return faults;
  }
}
