package org.safeconduct.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Withholdings as rows.
@Repository
class JdbcWithholdings {
  private static final String ASK = """
      insert into platform.look_withholding (id, person, actor_id, reason, until, asked_at, asked_by, asker)
      values (:id, :person, :account, :reason, :until, :at, :by, :asker)
      """;

  private static final String CONFIRM = """
      update platform.look_withholding set confirmed_at = :at, confirmed_by = :by, confirmer = :confirmer
      where id = :id and confirmed_at is null and ended_at is null and until > :at
      """;

  private static final String END =
      "update platform.look_withholding set ended_at = :at where id = :id and ended_at is null";

  private final JdbcClient jdbc;

  JdbcWithholdings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void ask(Withholding it) {
    jdbc.sql(ASK)
        .param("id", it.id())
        .param("person", it.person())
        .param("account", it.account())
        .param("reason", it.reason())
        .param("until", utc(it.until()))
        .param("at", utc(it.askedAt()))
        .param("by", it.askedBy())
        .param("asker", it.asker())
        .update();
  }

  Optional<Withholding> find(UUID id) {
    return jdbc.sql("select * from platform.look_withholding where id = :id")
        .param("id", id)
        .query((row, _) -> withholding(row))
        .optional();
  }

  void confirm(UUID id, UUID confirmer, String by, Instant at) {
    jdbc.sql(CONFIRM)
        .param("id", id)
        .param("confirmer", confirmer)
        .param("by", by)
        .param("at", utc(at))
        .update();
  }

  void end(UUID id, Instant at) {
    jdbc.sql(END).param("id", id).param("at", utc(at)).update();
  }

  /// Every person and every account that one is about.
  List<UUID> named() {
    return jdbc.sql("""
            select person from platform.look_withholding
            union select actor_id from platform.look_withholding
            """).query(UUID.class).list();
  }

  long count(Conditions wanted) {
    return jdbc.sql("select count(*) from platform.look_withholding " + wanted.after("where"))
        .params(wanted.parameters())
        .query(Long.class)
        .single();
  }

  List<Withholding> page(Conditions wanted, PageRequest request) {
    var way = request.order().isEmpty() || request.descending() ? " desc" : "";
    var order = request.order().equals("until") ? "until" + way : "asked_at" + way;
    return jdbc.sql("select * from platform.look_withholding " + wanted.after("where")
            + " order by " + order + ", id limit :limit offset :offset")
        .params(wanted.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> withholding(row))
        .list();
  }

  /// The account that goes by this username; empty if none does.
  Optional<UUID> account(String username) {
    return jdbc.sql("select id from access.account where username = lower(:username)")
        .param("username", username)
        .query(UUID.class)
        .optional();
  }

  private static Withholding withholding(ResultSet row) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new Withholding(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("actor_id", UUID.class),
        row.getString("reason"),
        row.getObject("until", OffsetDateTime.class).toInstant(),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getString("asked_by"),
        row.getObject("asker", UUID.class),
        row.getString("confirmed_by"),
        ended == null ? null : ended.toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
