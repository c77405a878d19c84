package org.safeconduct.governance.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Reminder;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Trainings of people in posts that end or ended.
@Repository
class JdbcEndingTrainings {
  private static final String ENDING = """
      with wanted as (
          select * from unnest(cast(:posts as text[]), cast(:courses as text[])) as w(post, course)),
      serving as (
          select distinct on (a.person, w.course) a.person, w.course, a.id, a.organisation
          from governance.appointment a join wanted w on w.post = a.post
          where not a.withdrawn and a.starts <= cast(:now as timestamptz) and a.ends > :now
          order by a.person, w.course, a.starts, a.id),
      trained as (
          select distinct on (person, course) *
          from governance.training where withdrawn_at is null
          order by person, course, recorded_at desc, id),
      counted as (
          select t.id, s.person, s.id as appointment,
              coalesce(s.organisation, p.organisation) as organisation,
              governance.counts_until(t.valid_until, t.course, t.trained_on,
                  coalesce(s.organisation, p.organisation)) as until
          from serving s
          join trained t on t.person = s.person and t.course = s.course
          join people.subject p on p.person = s.person
          where p.left_at is null)
      select * from counted
      where until >= cast(:today as date) - :after
        and until <= cast(:today as date) + profiles.setting('term-ending-days', organisation, 30)
      order by until, id
      """;

  private final JdbcClient jdbc;

  JdbcEndingTrainings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Of what was recorded last for each course: what counts no longer as soon as the profile calls
  /// soon, or does not count any more since at most this many days.
  List<Reminder> ending(Instant now, int daysAfter) {
    var posts = Post.values();
    return jdbc.sql(ENDING)
        .param("posts", Arrays.stream(posts).map(Post::name).toArray(String[]::new))
        .param(
            "courses",
            Arrays.stream(posts).map(Course::of).map(Course::name).toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
        .param("after", daysAfter)
        .query(JdbcEndingTrainings::reminder)
        .list();
  }

  private static Reminder reminder(ResultSet row, int number) throws SQLException {
    return new Reminder(
        "training",
        row.getObject("id", UUID.class),
        "",
        row.getObject("until", LocalDate.class),
        new PersonId(row.getObject("person", UUID.class)),
        "/network/posts/" + row.getObject("appointment", UUID.class));
  }
}
