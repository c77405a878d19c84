package org.safeconduct.people.restricted;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sealed fields as rows.
@Repository
class JdbcRestrictedFields {
  private static final String PUT = """
      insert into people.restricted_field (person, field, key, sealed, recorded_at)
      values (:person, :field, :key, :sealed, :now)
      on conflict (person, field) do update
      set key = excluded.key, sealed = excluded.sealed, recorded_at = excluded.recorded_at
      """;

  private static final String RESEAL = """
      update people.restricted_field set key = :key, sealed = :sealed
      where person = :person and field = :field and sealed = :before
      """;

  private final JdbcClient jdbc;

  JdbcRestrictedFields(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A row with another key than the current one.
  record Old(PersonId person, RestrictedField field, Seal.Sealed sealed) {}

  /// Which fields are filled in, and since when.
  Map<RestrictedField, Instant> known(PersonId person) {
    var known = new EnumMap<RestrictedField, Instant>(RestrictedField.class);
    jdbc.sql("select field, recorded_at from people.restricted_field where person = :person")
        .param("person", person.value())
        .query(row -> {
          known.put(
              RestrictedField.valueOf(row.getString("field")),
              row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        });
    return known;
  }

  Optional<Seal.Sealed> find(PersonId person, RestrictedField field) {
    return jdbc.sql("""
            select key, sealed from people.restricted_field
            where person = :person and field = :field
            """)
        .param("person", person.value())
        .param("field", field.name())
        .query((row, _) -> new Seal.Sealed(row.getString("key"), row.getBytes("sealed")))
        .optional();
  }

  void put(PersonId person, RestrictedField field, Seal.Sealed sealed, Instant now) {
    jdbc.sql(PUT)
        .param("person", person.value())
        .param("field", field.name())
        .param("key", sealed.key())
        .param("sealed", sealed.bytes())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(PersonId person, RestrictedField field) {
    jdbc.sql("delete from people.restricted_field where person = :person and field = :field")
        .param("person", person.value())
        .param("field", field.name())
        .update();
  }

  List<Old> sealedOtherwiseThan(String key, int limit) {
    return jdbc.sql("""
            select person, field, key, sealed from people.restricted_field
            where key <> :key limit :limit
            """)
        .param("key", key)
        .param("limit", limit)
        .query((row, _) -> new Old(
            new PersonId(row.getObject("person", UUID.class)),
            RestrictedField.valueOf(row.getString("field")),
            new Seal.Sealed(row.getString("key"), row.getBytes("sealed"))))
        .list();
  }

  /// Seals it anew, unless it was changed meanwhile.
  void reseal(Old old, Seal.Sealed fresh) {
    jdbc.sql(RESEAL)
        .param("person", old.person().value())
        .param("field", old.field().name())
        .param("key", fresh.key())
        .param("sealed", fresh.bytes())
        .param("before", old.sealed().bytes())
        .update();
  }
}
