package org.safeconduct.people.awareness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people took: added, never overwritten.
@Repository
class JdbcCourses {
  private static final String ADD = """
      insert into people.course_taken (id, person, course, taken_on, valid_until, title, given_by,
          place, country, source, recorded_at, recorded_by)
      values (:id, :person, :course, :on, :until, :title, :by, :place, :country, :source, :at,
          :recorded_by)
      """;

  private static final String SELECT = """
      select t.*, people.course_until(
          t.valid_until, t.taken_on, people.course_months(t.course, p.organisation)) as until
      from people.course_taken t join people.person p on p.id = t.person
      """;

  private static final String WITHDRAW = """
      update people.course_taken
      set withdrawn_at = :at, withdrawn_by = :by, withdrawal_reason = :reason
      where id = :id and withdrawn_at is null
      """;

  private final JdbcClient jdbc;

  JdbcCourses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID id, PersonId person, CourseTaken.Details it, CourseTaken.Recorded recorded) {
    jdbc.sql(ADD)
        .param("id", id)
        .param("person", person.value())
        .param("course", it.course().name())
        .param("on", it.on())
        .param("until", it.validUntil())
        .param("title", it.title())
        .param("by", it.by())
        .param("place", it.place())
        .param("country", it.country())
        .param("source", recorded.source())
        .param("at", utc(recorded.at()))
        .param("recorded_by", recorded.by())
        .update();
  }

  /// Waits until nobody else records anything of this person.
  void await(PersonId person) {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('course ' || :person))")
        .param("person", person.toString())
        .query((_, _) -> true)
        .single();
  }

  /// The latest first, what was withdrawn after the rest.
  List<CourseTaken> of(PersonId person) {
    return jdbc.sql(SELECT + """
            where t.person = :person
            order by t.withdrawn_at is not null, t.taken_on desc, t.recorded_at desc, t.id
            """)
        .param("person", person.value())
        .query(JdbcCourses::course)
        .list();
  }

  Optional<CourseTaken> find(UUID id) {
    return jdbc.sql(SELECT + "where t.id = :id")
        .param("id", id)
        .query(JdbcCourses::course)
        .optional();
  }

  /// Whether it was not withdrawn before.
  boolean withdraw(UUID id, CourseTaken.Withdrawal it) {
    return jdbc.sql(WITHDRAW)
            .param("id", id)
            .param("at", utc(it.at()))
            .param("by", it.by())
            .param("reason", it.reason())
            .update()
        == 1;
  }

  private static CourseTaken course(ResultSet row, int number) throws SQLException {
    return new CourseTaken(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        details(row),
        row.getObject("until", LocalDate.class),
        new CourseTaken.Recorded(
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            row.getString("recorded_by"),
            row.getString("source")),
        withdrawal(row));
  }

  private static CourseTaken.Details details(ResultSet row) throws SQLException {
    return new CourseTaken.Details(
        Course.valueOf(row.getString("course")),
        row.getObject("taken_on", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getString("title"),
        row.getString("given_by"),
        row.getString("place"),
        row.getString("country"));
  }

  private static CourseTaken.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    var at = row.getObject("withdrawn_at", OffsetDateTime.class);
    return at == null
        ? null
        : new CourseTaken.Withdrawal(
            at.toInstant(), row.getString("withdrawn_by"), row.getString("withdrawal_reason"));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
