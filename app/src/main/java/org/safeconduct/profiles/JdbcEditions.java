package org.safeconduct.profiles;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Editions as they were published; each is read once, because none ever changes.
@Repository
class JdbcEditions {
  private static final String ADD = """
      insert into profiles.edition (profile, version, text, published_at)
      values (:profile, :version, :text, :at)
      on conflict do nothing
      """;

  private final JdbcClient jdbc;
  private final Map<EditionId, Edition> known = new ConcurrentHashMap<>();

  JdbcEditions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps the text, unless there is one of that name already.
  void add(EditionId id, String text, Instant at) {
    jdbc.sql(ADD)
        .param("profile", id.profile())
        .param("version", id.version())
        .param("text", text)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<String> text(EditionId id) {
    return jdbc.sql("select text from profiles.edition where profile = ? and version = ?")
        .params(id.profile(), id.version())
        .query(String.class)
        .optional();
  }

  Optional<Edition> find(EditionId id) {
    var edition = known.get(id);
    if (edition != null) return Optional.of(edition);
    var read = text(id).map(EditionReader::read);
    read.ifPresent(it -> known.put(id, it));
    return read;
  }

  /// The names of all, by profile, the latest version of each first.
  List<EditionId> ids() {
    return jdbc.sql("""
            select profile, version from profiles.edition
            order by profile, string_to_array(version, '.')::int[] desc
            """)
        .query((row, _) -> new EditionId(row.getString(1), row.getString(2)))
        .list();
  }
}
