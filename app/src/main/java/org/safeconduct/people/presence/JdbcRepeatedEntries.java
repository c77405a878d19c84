package org.safeconduct.people.presence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What programs asked with a key, so that the same request enters the same days once.
@Repository
class JdbcRepeatedEntries {
  private final JdbcClient jdbc;

  JdbcRepeatedEntries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// An earlier request with the same key.
  record Earlier(byte[] digest, UUID entry) {}

  /// Finds it, after waiting for one that is under way.
  Optional<Earlier> find(String by, String key) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 1))")
        .param("name", by + " " + key)
        .query(row -> {});
    return jdbc.sql(
            "select digest, entry from people.presence_request where by = :by and key = :key")
        .param("by", by)
        .param("key", key)
        .query((row, _) -> new Earlier(row.getBytes("digest"), row.getObject("entry", UUID.class)))
        .optional();
  }

  void keep(String by, String key, Earlier request, Instant at) {
    jdbc.sql("""
            insert into people.presence_request (by, key, digest, entry, at)
            values (:by, :key, :digest, :entry, :at)
            """)
        .param("by", by)
        .param("key", key)
        .param("digest", request.digest())
        .param("entry", request.entry())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
