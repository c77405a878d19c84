package org.safeconduct.people.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The keys that programs gave their requests, with what came of them, so that the same request
/// does the same thing once.
public final class RequestKeys {
  private static final String FIND = """
      select digest, %2$s as made from %1$s where by = :by and key = :key
      """;

  private static final String KEEP = """
      insert into %1$s (by, key, digest, %2$s, at) values (:by, :key, :digest, :made, :at)
      """;

  private final JdbcClient jdbc;
  private final String find;
  private final String keep;

  /// @param table with its schema; has `by`, `key`, `digest` and `at`
  /// @param made its column for the id of what came of a request
  public RequestKeys(JdbcClient jdbc, String table, String made) {
    this.jdbc = jdbc;
    this.find = FIND.formatted(table, made);
    this.keep = KEEP.formatted(table, made);
  }

  /// An earlier request with the same key.
  ///
  /// @param digest of what was asked
  /// @param made the id of what came of it
  public record Earlier(byte[] digest, UUID made) {
    /// Whether this was asked then.
    public boolean asked(String request) {
      return MessageDigest.isEqual(digest, RequestKeys.digest(request));
    }
  }

  /// Finds it, after waiting for one that is under way.
  public Optional<Earlier> find(String by, String key) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, hashtext(:find)))")
        .param("name", by + " " + key)
        .param("find", find)
        .query(row -> {});
    return jdbc.sql(find)
        .param("by", by)
        .param("key", key)
        .query((row, _) -> new Earlier(row.getBytes("digest"), row.getObject("made", UUID.class)))
        .optional();
  }

  /// Remembers a request.
  ///
  /// @param made the id of what came of it
  public void keep(String by, String key, String request, UUID made, Instant at) {
    jdbc.sql(keep)
        .param("by", by)
        .param("key", key)
        .param("digest", digest(request))
        .param("made", made)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static byte[] digest(String request) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }
}
