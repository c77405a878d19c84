package org.safeconduct.people.files;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What files said before and after each change, until they are emptied.
@Repository
class JdbcFileChanges {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcFileChanges(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// @return the id by which the audit trail names it
  UUID add(PersonId person, Instant at, Map<String, Draft.Change> changes) {
    var id = UUID.randomUUID();
    jdbc.sql("""
            insert into people.file_change (id, person, at, changes)
            values (:id, :person, :at, :changes)
            """)
        .param("id", id)
        .param("person", person.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("changes", json.writeValueAsString(changes))
        .update();
    return id;
  }

  /// The latest of a person, by id; each an object with `before` and `after` by field.
  Map<String, JsonNode> of(PersonId person, int limit) {
    var changes = new HashMap<String, JsonNode>();
    jdbc.sql("""
            select id::text, changes from people.file_change
            where person = :person order by at desc limit :limit
            """).param("person", person.value()).param("limit", limit).query(row -> {
      changes.put(row.getString("id"), json.readTree(row.getString("changes")));
    });
    return changes;
  }
}
