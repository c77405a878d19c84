package org.safeconduct.people.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Proposals as rows.
@Repository
class JdbcProposals {
  private static final String IN_SCOPE = """
      from people.proposal r join people.person p on p.id = r.person
      where (:everybody or p.organisation = any(:organisations) or p.zone = any(:zones)
              or p.id = any(:persons) or p.head_of_household = any(:persons)%s)
        and (:state = '' or r.state = :state)
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  JdbcProposals(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// A proposal with the id of the person instead of the card.
  record Row(
      UUID id,
      PersonId person,
      Proposal.Kind kind,
      Map<String, String> wanted,
      String by,
      Instant at,
      Proposal.State state,
      @Nullable String decidedBy,
      @Nullable String reason) {}

  void add(UUID id, PersonId person, Proposal.Kind kind, Map<String, String> wanted, By by) {
    jdbc.sql("""
            insert into people.proposal (id, person, kind, wanted, proposed_by, proposed_at)
            values (:id, :person, :kind, :wanted, :by, :at)
            """)
        .param("id", id)
        .param("person", person.value())
        .param("kind", kind.name())
        .param("wanted", json.writeValueAsString(wanted))
        .param("by", by.name())
        .param("at", by.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Who, and when.
  record By(String name, Instant at) {}

  /// Whether it still waited.
  boolean decide(UUID id, Proposal.State state, By by, @Nullable String reason) {
    return jdbc.sql("""
                update people.proposal
                set state = :state, decided_by = :by, decided_at = :at, reason = :reason
                where id = :id and state = 'WAITING'
                """)
            .param("id", id)
            .param("state", state.name())
            .param("by", by.name())
            .param("at", by.at().atOffset(ZoneOffset.UTC))
            .param("reason", reason)
            .update()
        == 1;
  }

  List<Row> list(Scope scope, String state, PageRequest request) {
    var order = request.order().equals("name")
        ? "p.family_name collate people.names %1$s, p.given_name collate people.names %1$s, r.id"
        : "r.proposed_at %1$s, r.id";
    return jdbc.sql("select r.* " + in(scope) + " order by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + " limit :limit offset :offset")
        .params(scope.parameters())
        .param("state", state)
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> row(row))
        .list();
  }

  long count(Scope scope, String state) {
    return jdbc.sql("select count(*) " + in(scope))
        .params(scope.parameters())
        .param("state", state)
        .query(Long.class)
        .single();
  }

  Optional<Instant> oldestWaiting(Scope scope) {
    return jdbc.sql("select min(r.proposed_at) " + in(scope))
        .params(scope.parameters())
        .param("state", "WAITING")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  List<Row> of(PersonId person) {
    return jdbc.sql("select * from people.proposal where person = :person"
            + " order by proposed_at desc limit 20")
        .param("person", person.value())
        .query((row, _) -> row(row))
        .list();
  }

  Optional<Row> find(UUID id) {
    return jdbc.sql("select * from people.proposal where id = :id")
        .param("id", id)
        .query((row, _) -> row(row))
        .optional();
  }

  private static String in(Scope scope) {
    return IN_SCOPE.formatted(scope.orWithin("p.id"));
  }

  private Row row(ResultSet row) throws SQLException {
    var wanted = new LinkedHashMap<String, String>();
    json.readTree(row.getString("wanted"))
        .properties()
        .forEach(it -> wanted.put(it.getKey(), it.getValue().asString("")));
    return new Row(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        Proposal.Kind.valueOf(row.getString("kind")),
        wanted,
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
        Proposal.State.valueOf(row.getString("state")),
        row.getString("decided_by"),
        row.getString("reason"));
  }
}
