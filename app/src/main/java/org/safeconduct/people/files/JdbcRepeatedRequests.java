package org.safeconduct.people.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What programs asked with a key, so that the same request adds a person once.
@Repository
class JdbcRepeatedRequests {
  private final JdbcClient jdbc;

  JdbcRepeatedRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An earlier request with the same key.
  record Earlier(byte[] digest, PersonId person) {}

  /// Finds it, after waiting for one that is under way.
  Optional<Earlier> find(String by, String key) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
        .param("name", by + " " + key)
        .query(row -> {});
    return jdbc.sql(
            "select digest, person from people.repeated_request where by = :by and key = :key")
        .param("by", by)
        .param("key", key)
        .query((row, _) ->
            new Earlier(row.getBytes("digest"), new PersonId(row.getObject("person", UUID.class))))
        .optional();
  }

  void keep(String by, String key, Earlier request, Instant at) {
    jdbc.sql("""
            insert into people.repeated_request (by, key, digest, person, at)
            values (:by, :key, :digest, :person, :at)
            """)
        .param("by", by)
        .param("key", key)
        .param("digest", request.digest())
        .param("person", request.person().value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
