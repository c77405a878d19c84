package org.safeconduct.governance.posts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps signed letters.
@Repository
class JdbcLetters {
  private final JdbcClient jdbc;

  JdbcLetters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  UUID add(LetterFile file, String by, Instant at) {
    var id = UUID.randomUUID();
    jdbc.sql("""
            insert into governance.letter_file (id, name, media_type, content, added_at, added_by)
            values (:id, :name, :type, :content, :at, :by)
            """)
        .param("id", id)
        .param("name", file.name())
        .param("type", file.mediaType())
        .param("content", file.content())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .update();
    return id;
  }

  Optional<LetterFile> find(UUID id) {
    return jdbc.sql("select name, media_type, content from governance.letter_file where id = :id")
        .param("id", id)
        .query((row, _) -> new LetterFile(row.getString(1), row.getString(2), row.getBytes(3)))
        .optional();
  }
}
