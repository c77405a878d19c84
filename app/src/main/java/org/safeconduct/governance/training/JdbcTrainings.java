package org.safeconduct.governance.training;

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
import org.safeconduct.governance.Post;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTrainings {
  private static final String ADD = """
      insert into governance.training (id, person, course, title, trained_on, valid_until, trained_by,
          source, recorded_at, recorded_by)
      values (:id, :person, :course, :title, :on, :until, :by, :source, :at, :recorded_by)
      """;

  private static final String SELECT = """
      select t.*, governance.counts_until(t.valid_until, t.course, t.trained_on,
          coalesce(cast(:organisation as uuid), p.organisation)) as until
      from governance.training t left join people.subject p on p.person = t.person
      """;

  private static final String ORDER =
      " order by t.withdrawn_at is not null, t.recorded_at desc, t.id";

  private static final String POSTS = """
      select distinct post from governance.appointment
      where person = :person and not withdrawn and starts <= :now and ends > :now
      """;

  private static final String WITHDRAW = """
      update governance.training
      set withdrawn_at = :at, withdrawn_by = :by, withdrawal_reason = :reason
      where id = :id and withdrawn_at is null
      """;

  private final JdbcClient jdbc;

  JdbcTrainings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param source `page`, `api` or `link`
  /// @param by name of whoever records it
  void add(
      PersonId person, Course course, NewTraining wanted, String source, String by, Instant at) {
    jdbc.sql(ADD)
        .param("id", UUID.randomUUID())
        .param("person", person.value())
        .param("course", course.name())
        .param("title", wanted.title())
        .param("on", wanted.on())
        .param("until", wanted.until())
        .param("by", wanted.by())
        .param("source", source)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("recorded_by", by)
        .update();
  }

  /// What was recorded last comes first, what was withdrawn after the rest.
  ///
  /// @param organisation whose profile says how long it counts; null for the person's own
  List<Training> of(PersonId person, Course course, @Nullable OrganisationId organisation) {
    return jdbc.sql(SELECT + "where t.person = :person and t.course = :course" + ORDER)
        .param("person", person.value())
        .param("course", course.name())
        .param("organisation", organisation == null ? null : organisation.value())
        .query(JdbcTrainings::training)
        .list();
  }

  /// Those of all courses, in the same order.
  List<Training> of(PersonId person) {
    return jdbc.sql(SELECT + "where t.person = :person" + ORDER)
        .param("person", person.value())
        .param("organisation", null)
        .query(JdbcTrainings::training)
        .list();
  }

  /// Which posts somebody holds at that moment.
  List<Post> heldBy(PersonId person, Instant now) {
    return jdbc.sql(POSTS)
        .param("person", person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> Post.valueOf(row.getString("post")))
        .list();
  }

  Optional<Training> find(UUID id) {
    return jdbc.sql(SELECT + "where t.id = :id")
        .param("id", id)
        .param("organisation", null)
        .query(JdbcTrainings::training)
        .optional();
  }

  /// Whether it was not withdrawn before.
  boolean withdraw(UUID id, Training.Withdrawal it) {
    return jdbc.sql(WITHDRAW)
            .param("id", id)
            .param("at", it.at().atOffset(ZoneOffset.UTC))
            .param("by", it.by())
            .param("reason", it.reason())
            .update()
        == 1;
  }

  private static Training training(ResultSet row, int number) throws SQLException {
    return new Training(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        Course.valueOf(row.getString("course")),
        row.getObject("trained_on", LocalDate.class),
        row.getString("title"),
        row.getString("trained_by"),
        row.getObject("until", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"),
        withdrawal(row));
  }

  private static Training.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
    var at = row.getObject("withdrawn_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Training.Withdrawal(
            at.toInstant(), row.getString("withdrawn_by"), row.getString("withdrawal_reason"));
  }
}
