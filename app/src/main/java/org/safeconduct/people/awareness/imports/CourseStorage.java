package org.safeconduct.people.awareness.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the difference that [CourseStage] worked out: new records, and in place of those that
/// changed others; the old ones are withdrawn and stay. What somebody recorded by hand stays
/// theirs when a list changes it, so that no list misses it later.
@Repository
class CourseStorage {
  private static final String NEW = """
      insert into people.course_taken (id, person, course, taken_on, valid_until, title, given_by,
          place, country, source, recorded_at, recorded_by)
      """;

  private static final String ADD = NEW + """
      select id, person, course, taken_on, valid_until, coalesce(title, ''), coalesce(given_by, ''),
          coalesce(place, ''), about, 'import', :now, :by
      from courses_staged where created and not bad
      """;

  private static final String REPLACE = NEW + """
      select uuidv7(), s.person, s.course, s.taken_on, coalesce(s.valid_until, t.valid_until),
          coalesce(s.title, t.title), coalesce(s.given_by, t.given_by), coalesce(s.place, t.place),
          s.about, t.source, :now, :by
      from courses_staged s join courses_stored t on t.id = s.id
      where s.changed and not s.bad
      """;

  private static final String WITHDRAW = """
      update people.course_taken
      set withdrawn_at = :now, withdrawn_by = :by, withdrawal_reason = :source
      where withdrawn_at is null and id in (%s)
      """;

  private static final String REPLACED =
      WITHDRAW.formatted("select id from courses_staged where changed and not bad");

  private static final String MISSING = WITHDRAW.formatted("select id from courses_missing");

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;

  CourseStorage(JdbcClient jdbc, CurrentUser currentUser) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
  }

  void store(Instant now, String source) {
    work(List.of(ADD, REPLACE, REPLACED), now, source);
  }

  /// Withdraws what is not in the list.
  void withdraw(Instant now, String source) {
    work(List.of(MISSING), now, source);
  }

  private void work(List<String> statements, Instant now, String source) {
    var parameters =
        Map.of("now", now.atOffset(ZoneOffset.UTC), "by", currentUser.name(), "source", source);
    for (var sql : statements) jdbc.sql(sql).params(parameters).update();
  }
}
