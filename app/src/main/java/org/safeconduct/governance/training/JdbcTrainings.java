package org.safeconduct.governance.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  private static final String OF = """
      select title, trained_on, trained_by, recorded_at, recorded_by,
          governance.counts_until(valid_until, course, trained_on, cast(:organisation as uuid)) as until
      from governance.training where person = :person and course = :course
      order by recorded_at desc, id
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

  /// What was recorded last comes first.
  List<Training> of(PersonId person, Course course, @Nullable OrganisationId organisation) {
    return jdbc.sql(OF)
        .param("person", person.value())
        .param("course", course.name())
        .param("organisation", organisation == null ? null : organisation.value())
        .query(JdbcTrainings::training)
        .list();
  }

  private static Training training(ResultSet row, int number) throws SQLException {
    return new Training(
        row.getObject("trained_on", LocalDate.class),
        row.getString("title"),
        row.getString("trained_by"),
        row.getObject("until", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("recorded_by"));
  }
}
