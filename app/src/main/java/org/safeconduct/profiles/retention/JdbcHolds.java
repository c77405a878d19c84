package org.safeconduct.profiles.retention;

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

/// Legal holds, ended ones too.
@Repository
class JdbcHolds {
  private static final String PLACE = """
      insert into profiles.legal_hold (id, kind, subject, reason, placed_at, placed_by, placer)
      values (:id, :kind, :subject, :reason, :at, :by, :placer)
      on conflict (subject) where lifted_at is null do nothing
      """;

  private static final String LIFT = """
      update profiles.legal_hold set lifted_at = :at, lifted_by = :by, lift_reason = :reason
      where id = :id and lifted_at is null
      """;

  /// What is being deleted at the moment is waited for; what is chosen after that is not deleted.
  private static final String TAKE_TURNS = """
      select true from (
          select pg_advisory_xact_lock(hashtext('profiles.legal_hold'))) waited
      """;

  private final JdbcClient jdbc;

  JdbcHolds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return whether it was placed: not if there is one in force
  boolean place(Hold it) {
    jdbc.sql(TAKE_TURNS).query(Boolean.class).single();
    return jdbc.sql(PLACE)
            .param("id", it.id())
            .param("kind", it.kind())
            .param("subject", it.subject())
            .param("reason", it.reason())
            .param("at", utc(it.placedAt()))
            .param("by", it.placedBy())
            .param("placer", it.placer())
            .update()
        == 1;
  }

  boolean lift(UUID id, String reason, String by, Instant at) {
    return jdbc.sql(LIFT)
            .param("id", id)
            .param("reason", reason)
            .param("by", by)
            .param("at", utc(at))
            .update()
        == 1;
  }

  Optional<Hold> find(UUID id) {
    return jdbc.sql("select * from profiles.legal_hold where id = :id")
        .param("id", id)
        .query((row, _) -> hold(row))
        .optional();
  }

  /// Everything that a hold was ever placed on.
  List<UUID> subjects() {
    return jdbc.sql("select distinct subject from profiles.legal_hold")
        .query(UUID.class)
        .list();
  }

  long count(Conditions wanted) {
    return jdbc.sql("select count(*) from profiles.legal_hold " + wanted.after("where"))
        .params(wanted.parameters())
        .query(Long.class)
        .single();
  }

  /// Those in force first.
  List<Hold> page(Conditions wanted, PageRequest request) {
    var way = request.order().isEmpty() || request.descending() ? " desc" : "";
    var order = switch (request.order()) {
      case "kind" -> "kind" + way + " nulls last, ";
      case "by" -> "lower(unaccent(placed_by))" + way + ", ";
      default -> "";
    };
    return jdbc.sql("select * from profiles.legal_hold " + wanted.after("where") + " order by "
            + order + "lifted_at is not null, placed_at" + (order.isEmpty() ? way : " desc")
            + ", id limit :limit offset :offset")
        .params(wanted.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> hold(row))
        .list();
  }

  private static Hold hold(ResultSet row) throws SQLException {
    return new Hold(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getObject("subject", UUID.class),
        row.getString("reason"),
        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
        row.getString("placed_by"),
        row.getString("placer"),
        JdbcDue.instant(row, "lifted_at"),
        row.getString("lifted_by"),
        row.getString("lift_reason"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
