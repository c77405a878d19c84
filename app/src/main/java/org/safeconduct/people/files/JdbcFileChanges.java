package org.safeconduct.people.files;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What files said before and after each change, until they are emptied.
@Repository
class JdbcFileChanges {
  /// An import is logged at the end of the transaction in which it writes.
  private static final String LISTED = """
      select s.recorded_at, s.recorded_by, s.source
      from (
          select recorded_at, recorded_by, source from people.station
          where person = :person order by recorded_at, version limit 1) s
      where exists (
          select from people.list_import i
          where i.list = 'PEOPLE' and i.source = s.source and i.at >= s.recorded_at
            and i.at < s.recorded_at + interval '1 hour')
      """;

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

  /// With which list somebody came whose file nobody made by hand, and who took the list in; empty
  /// if no import can be told from the stations that it brought.
  Optional<PersonHistory.Entry> listed(PersonId person) {
    return jdbc.sql(LISTED)
        .param("person", person.value())
        .query((row, _) -> new PersonHistory.Entry(
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            row.getString("recorded_by"),
            PersonHistory.LISTED,
            List.of(new PersonHistory.Line("list", 0, "", row.getString("source"))),
            ""))
        .optional();
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
