package org.safeconduct.people.copies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Copies as rows.
@Repository
class JdbcDataCopies {
  private static final String ASK = """
      insert into people.data_copy (id, person, asked_at, asked_by, asker, reason, language, parts)
      values (:id, :person, :at, :by, :asker, :reason, :language, :parts)
      """;

  private static final String OF = """
      select id, asked_at, asked_by, parts, parts_done, done_at, expires_at, fetched_at, trouble,
          archive is not null as there
      from people.data_copy where person = :person and (not :own or not platform.is_withheld(person, asker))
      order by asked_at desc, id
      """;

  private static final String CLAIM = """
      update people.data_copy set claimed_at = :at, parts_done = 0
      where id = (
          select id from people.data_copy
          where done_at is null and (claimed_at is null or claimed_at < :stale)
          order by asked_at for update skip locked limit 1)
      returning id, person, asked_by, reason, language, asked_at
      """;

  private static final String DONE = """
      update people.data_copy
      set parts_done = parts, done_at = :at, expires_at = :expires, archive = :archive, trouble = null
      where id = :id
      """;

  private final JdbcClient jdbc;

  JdbcDataCopies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A copy that somebody is to make.
  record Wanted(
      UUID id, PersonId person, String by, String reason, String language, Instant askedAt) {}

  /// An archive that can be handed over.
  record Archive(String reason, byte[] bytes) {}

  /// @param asker the account that asks; null for none
  void ask(Wanted it, @Nullable UUID asker, int parts) {
    jdbc.sql(ASK)
        .param("id", it.id())
        .param("person", it.person().value())
        .param("at", utc(it.askedAt()))
        .param("by", it.by())
        .param("asker", asker)
        .param("reason", it.reason())
        .param("language", it.language())
        .param("parts", parts)
        .update();
  }

  /// Whether one is being made.
  ///
  /// @param own whether the person asks, who is not shown what is withheld for now
  boolean isWaiting(PersonId person, boolean own) {
    return of(person, own).stream().anyMatch(it -> it.doneAt() == null);
  }

  /// @param own whether the person asks, who is not shown what is withheld for now
  List<DataCopy> of(PersonId person, boolean own) {
    return jdbc.sql(OF)
        .param("person", person.value())
        .param("own", own)
        .query((row, _) -> copy(row))
        .list();
  }

  Optional<Archive> archive(PersonId person, UUID id) {
    return jdbc.sql("""
            select reason, archive from people.data_copy
            where id = :id and person = :person and archive is not null
            """)
        .param("id", id)
        .param("person", person.value())
        .query((row, _) -> new Archive(row.getString("reason"), row.getBytes("archive")))
        .optional();
  }

  void fetched(UUID id, Instant at) {
    jdbc.sql("update people.data_copy set fetched_at = coalesce(fetched_at, :at) where id = :id")
        .param("at", utc(at))
        .param("id", id)
        .update();
  }

  /// Takes the next one to make, which nobody else gets for ten minutes.
  Optional<Wanted> claim(Instant at) {
    return jdbc.sql(CLAIM)
        .param("at", utc(at))
        .param("stale", utc(at.minusSeconds(600)))
        .query((row, _) -> new Wanted(
            row.getObject("id", UUID.class),
            new PersonId(row.getObject("person", UUID.class)),
            row.getString("asked_by"),
            row.getString("reason"),
            row.getString("language"),
            row.getObject("asked_at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void progress(UUID id, int done) {
    jdbc.sql("update people.data_copy set parts_done = :done where id = :id")
        .param("done", done)
        .param("id", id)
        .update();
  }

  void failed(UUID id, String trouble) {
    jdbc.sql("update people.data_copy set trouble = :trouble where id = :id")
        .param("trouble", trouble)
        .param("id", id)
        .update();
  }

  void done(UUID id, byte[] archive, Instant at, Instant expires) {
    jdbc.sql(DONE)
        .param("archive", archive)
        .param("at", utc(at))
        .param("expires", utc(expires))
        .param("id", id)
        .update();
  }

  /// Deletes archives that were kept long enough.
  int expire(Instant at) {
    return jdbc.sql("""
            update people.data_copy set archive = null
            where archive is not null and expires_at < :at
            """).param("at", utc(at)).update();
  }

  private static DataCopy copy(ResultSet row) throws SQLException {
    return new DataCopy(
        row.getObject("id", UUID.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("asked_by"),
        row.getInt("parts"),
        row.getInt("parts_done"),
        instant(row, "done_at"),
        instant(row, "expires_at"),
        instant(row, "fetched_at"),
        row.getString("trouble"),
        row.getBoolean("there"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
