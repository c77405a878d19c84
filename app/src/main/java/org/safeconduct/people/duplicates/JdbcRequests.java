package org.safeconduct.people.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What focal points asked.
@Repository
class JdbcRequests {
  private static final String IN_SCOPE = """
      from people.duplicate_request r join people.person p on p.id = r.person
      where (:everybody or p.organisation = any(:organisations) or p.zone = any(:zones)
              or p.id = any(:persons) or p.head_of_household = any(:persons)%s)
        and (:all or r.settled_at is null)
      """;

  private final JdbcClient jdbc;

  JdbcRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A request with the id of the person instead of the card.
  record Row(
      UUID id,
      PersonId person,
      String note,
      String askedBy,
      Instant askedAt,
      String answer,
      @Nullable String settledBy,
      @Nullable Instant settledAt) {}

  /// @return whether it was added: nothing is asked about a file that was emptied
  boolean add(PersonId person, String note, String by, Instant at) {
    return jdbc.sql("""
                insert into people.duplicate_request (id, person, note, asked_by, asked_at)
                select :id, p.id, :note, :by, :at from people.person p
                where p.id = :person and p.forgotten_at is null
                """)
            .param("id", UUID.randomUUID())
            .param("person", person.value())
            .param("note", note)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  List<Row> page(Scope scope, boolean all, PageRequest request) {
    var order = request.order().equals("name")
        ? "p.family_name collate people.names %1$s, p.given_name collate people.names %1$s, r.id"
        : "r.asked_at %1$s, r.id";
    return jdbc.sql("select r.* " + IN_SCOPE.formatted(scope.orWithin("p.id")) + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(scope.parameters())
        .param("all", all)
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcRequests::row)
        .list();
  }

  long count(Scope scope, boolean all) {
    return jdbc.sql("select count(*) " + IN_SCOPE.formatted(scope.orWithin("p.id")))
        .params(scope.parameters())
        .param("all", all)
        .query(Long.class)
        .single();
  }

  Optional<Instant> oldest(Scope scope) {
    return jdbc.sql("select min(r.asked_at) " + IN_SCOPE.formatted(scope.orWithin("p.id")))
        .params(scope.parameters())
        .param("all", false)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql("select * from people.duplicate_request where id = :id")
        .param("id", id)
        .query(JdbcRequests::row)
        .optional();
  }

  /// @return whether it still waited
  boolean settle(UUID id, String answer, String by, Instant at) {
    return jdbc.sql("""
                update people.duplicate_request
                set answer = :answer, settled_by = :by, settled_at = :at
                where id = :id and settled_at is null
                """)
            .param("id", id)
            .param("answer", answer)
            .param("by", by)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    var settled = row.getObject("settled_at", OffsetDateTime.class);
    return new Row(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("note"),
        row.getString("asked_by"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("answer"),
        row.getString("settled_by"),
        settled == null ? null : settled.toInstant());
  }
}
