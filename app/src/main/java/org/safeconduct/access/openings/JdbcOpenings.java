package org.safeconduct.access.openings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Openings as rows.
@Repository
class JdbcOpenings {
  private static final String OPEN = """
      insert into access.opening (id, account, name, organisation, code, person, reason, opened_at, ends_at)
      values (:id, :account, :name, :organisation, :code, :person, :reason, :at, :ends)
      """;

  private static final String LOOK = """
      insert into access.opening (id, account, name, organisation, code, reason, opened_at, ends_at, share, persons)
      values (:id, :account, :name, :organisation, :code, :reason, :at, :ends, :share, :persons)
      """;

  private static final String TARGET = """
      select o.id as organisation, o.code, p.person, '{}'::uuid[] as persons
      from people.organisation o left join people.subject p
          on p.organisation = o.id and lower(p.number) = lower(:number) and p.left_at is null
      where o.id in (select id from platform.organisation_named(:code))
      """;

  private static final String ENDS =
      "select *, least(ends_at, ended_at) as ends from access.opening ";

  private static final String REVIEW = """
      update access.opening
      set reviewed_at = :at, reviewed_by = :by, reviewer = :reviewer, justified = :justified, finding = :finding
      where id = :id and reviewed_at is null
      """;

  private final JdbcClient jdbc;

  JdbcOpenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whose records are meant; empty if there is no such organisation, and without a person if the
  /// number is nobody's.
  Optional<Opening.Target> target(String code, String number) {
    return jdbc.sql(TARGET)
        .param("code", code)
        .param("number", number)
        .query((row, _) -> target(row))
        .optional();
  }

  void open(Opening it) {
    jdbc.sql(OPEN)
        .param("id", it.id())
        .param("account", it.account())
        .param("name", it.name())
        .param("organisation", it.target().organisation())
        .param("code", it.target().code())
        .param("person", it.target().person())
        .param("reason", it.reason())
        .param("at", utc(it.openedAt()))
        .param("ends", utc(it.endsAt()))
        .update();
  }

  /// Opens what was shared.
  ///
  /// @param persons these only; empty for all
  void look(Actor.Account actor, Share share, Set<UUID> persons, Instant at, Instant ends) {
    jdbc.sql(LOOK)
        .param("id", UUID.randomUUID())
        .param("account", actor.account())
        .param("name", actor.name())
        .param("organisation", share.terms().giver().organisation().value())
        .param("code", share.terms().giver().code())
        .param("reason", share.terms().given().reason())
        .param("at", utc(at))
        .param("ends", utc(ends))
        .param("share", share.id())
        .param("persons", persons.toArray(UUID[]::new))
        .update();
  }

  /// What an account has open now.
  List<Opening> open(UUID account, Instant now) {
    return jdbc.sql(ENDS + """
            where account = :account and ends_at > :now and ended_at is null
              and (share is null or exists (select from access.share s
                  where s.id = opening.share and s.revoked_at is null and s.until > :now))
            order by opened_at
            """)
        .param("account", account)
        .param("now", utc(now))
        .query((row, _) -> opening(row))
        .list();
  }

  int end(UUID account, Instant now) {
    return jdbc.sql("""
            update access.opening set ended_at = :now
            where account = :account and ends_at > :now and ended_at is null
            """).param("account", account).param("now", utc(now)).update();
  }

  /// @return whether it was open until now
  boolean endOne(UUID id, Instant now) {
    return jdbc.sql("""
            update access.opening set ended_at = :now
            where id = :id and ends_at > :now and ended_at is null
            """).param("id", id).param("now", utc(now)).update() == 1;
  }

  Optional<Opening> find(UUID id) {
    return jdbc.sql(ENDS + "where id = :id")
        .param("id", id)
        .query((row, _) -> opening(row))
        .optional();
  }

  void review(UUID id, UUID reviewer, Opening.Review review) {
    jdbc.sql(REVIEW)
        .param("id", id)
        .param("reviewer", reviewer)
        .param("at", utc(review.at()))
        .param("by", review.by())
        .param("justified", review.justified())
        .param("finding", review.finding())
        .update();
  }

  long count(Conditions wanted) {
    return jdbc.sql("select count(*) from access.opening " + wanted.after("where"))
        .params(wanted.parameters())
        .query(Long.class)
        .single();
  }

  /// Those that wait for a review first.
  List<Opening> page(Conditions wanted, PageRequest request) {
    var way = request.order().isEmpty() || request.descending() ? " desc" : "";
    var waiting = "reviewed_at is not null, opened_at";
    var order = switch (request.order()) {
      case "name" -> "lower(name)" + way + ", " + waiting + " desc";
      case "code" -> "code" + way + ", " + waiting + " desc";
      default -> waiting + way;
    };
    return jdbc.sql(ENDS + wanted.after("where") + " order by " + order
            + ", id limit :limit offset :offset")
        .params(wanted.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, _) -> opening(row))
        .list();
  }

  /// Those that wait for a review, the oldest first.
  List<Opening> waiting() {
    return jdbc.sql(ENDS + "where reviewed_at is null and share is null order by opened_at, id")
        .query((row, _) -> opening(row))
        .list();
  }

  private static Opening opening(ResultSet row) throws SQLException {
    var reviewed = row.getObject("reviewed_at", OffsetDateTime.class);
    return new Opening(
        row.getObject("id", UUID.class),
        row.getObject("account", UUID.class),
        row.getString("name"),
        target(row),
        row.getString("reason"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends", OffsetDateTime.class).toInstant(),
        reviewed == null
            ? null
            : new Opening.Review(
                reviewed.toInstant(),
                row.getString("reviewed_by"),
                row.getBoolean("justified"),
                row.getString("finding")));
  }

  private static Opening.Target target(ResultSet row) throws SQLException {
    return new Opening.Target(
        row.getObject("organisation", UUID.class),
        row.getString("code"),
        row.getObject("person", UUID.class),
        Set.of((UUID[]) row.getArray("persons").getArray()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
