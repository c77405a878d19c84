package org.safeconduct.people.files;

import java.time.Instant;
import java.time.ZoneOffset;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The versions of files.
@Repository
class JdbcVersions {
  private static final String RAISE = """
      update people.person set version = version + 1, recorded_at = :now, source = :source
      where id = :id and version = :version and forgotten_at is null
      """;

  private final JdbcClient jdbc;

  JdbcVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int of(PersonId id) {
    return jdbc.sql("select version from people.person where id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  boolean isForgotten(PersonId id) {
    return jdbc.sql("select forgotten_at is not null from people.person where id = :id")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /// Raises the version in the caller's transaction, and holds the row until its end.
  ///
  /// @return whether it was the version that is stored
  boolean raise(PersonId id, int version, Instant now, String source) {
    return jdbc.sql(RAISE)
            .param("id", id.value())
            .param("version", version)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("source", source)
            .update()
        == 1;
  }
}
