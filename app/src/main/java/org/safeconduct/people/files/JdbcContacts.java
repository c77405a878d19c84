package org.safeconduct.people.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Emergency contacts as rows.
@Repository
class JdbcContacts {
  private static final String PUT = """
      insert into people.emergency_contact (id, person, position, name, relation, language, phone,
          other_phone, email, recorded_at)
      values (:id, :person, :position, :name, :relation, :language, :phone, :other, :email, :now)
      on conflict (id) do update
      set name = excluded.name, relation = excluded.relation, language = excluded.language,
          phone = excluded.phone, other_phone = excluded.other_phone, email = excluded.email,
          position = excluded.position, recorded_at = excluded.recorded_at
      """;

  private final JdbcClient jdbc;

  JdbcContacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<EmergencyContact> of(PersonId person) {
    return jdbc.sql("""
            select c.*, row_number() over (order by position, id) as place
            from people.emergency_contact c where person = :person order by position, id
            """)
        .param("person", person.value())
        .query(JdbcContacts::contact)
        .list();
  }

  /// The whole list for the history.
  Draft draft(PersonId person) {
    var lines = new LinkedHashMap<String, String>();
    for (var it : of(person)) lines.put("contact " + it.position(), it.line());
    return new Draft(lines);
  }

  void put(PersonId person, EmergencyContact contact, Instant now) {
    jdbc.sql(PUT)
        .param("id", contact.id())
        .param("person", person.value())
        .param("position", contact.position())
        .param("name", contact.name())
        .param("relation", contact.relation())
        .param("language", contact.language())
        .param("phone", contact.phone())
        .param("other", contact.otherPhone())
        .param("email", contact.email())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(UUID id) {
    jdbc.sql("delete from people.emergency_contact where id = :id")
        .param("id", id)
        .update();
  }

  void order(List<UUID> ids) {
    jdbc.sql("""
            update people.emergency_contact c set position = o.place
            from unnest(:ids) with ordinality as o (id, place) where c.id = o.id
            """).param("ids", ids.toArray(UUID[]::new)).update();
  }

  private static EmergencyContact contact(ResultSet row, int number) throws SQLException {
    return new EmergencyContact(
        row.getObject("id", UUID.class),
        row.getInt("place"),
        row.getString("name"),
        row.getString("relation"),
        row.getString("language"),
        row.getString("phone"),
        row.getString("other_phone"),
        row.getString("email"));
  }
}
