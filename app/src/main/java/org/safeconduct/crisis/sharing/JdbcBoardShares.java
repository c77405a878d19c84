package org.safeconduct.crisis.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Shares of boards as rows.
@Repository
class JdbcBoardShares {
  private static final String ADD = """
      insert into crisis.board_share (id, headcount, organisation, code, to_organisation, to_code, reason,
          shared_at, shared_by, until)
      values (:id, :headcount, :organisation, :code, :to, :toCode, :reason, :at, :by, :until)
      """;

  private static final String SELECT = """
      select s.*, c.title from crisis.board_share s join crisis.headcount c on c.id = s.headcount
      """;

  private static final String COUNT = """
      select count(*) from crisis.board_share s join crisis.headcount c on c.id = s.headcount
      """;

  private static final String REVOKE = """
      update crisis.board_share set revoked_at = :at, revoked_by = :by
      where id = :id and revoked_at is null
      """;

  private final JdbcClient jdbc;

  JdbcBoardShares(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(BoardShare it) {
    jdbc.sql(ADD)
        .param("id", it.id())
        .param("headcount", it.headcount().value())
        .param("organisation", it.giver().organisation().value())
        .param("code", it.giver().code())
        .param("to", it.receiver().organisation().value())
        .param("toCode", it.receiver().code())
        .param("reason", it.given().reason())
        .param("at", utc(it.given().at()))
        .param("by", it.given().by())
        .param("until", utc(it.until()))
        .update();
  }

  Optional<BoardShare> find(UUID id) {
    return jdbc.sql(SELECT + "where s.id = :id")
        .param("id", id)
        .query((row, _) -> share(row))
        .optional();
  }

  void revoke(UUID id, String by, Instant at) {
    jdbc.sql(REVOKE).param("id", id).param("by", by).param("at", utc(at)).update();
  }

  long count(Conditions wanted) {
    return jdbc.sql(COUNT + wanted.after("where"))
        .params(wanted.parameters())
        .query(Long.class)
        .single();
  }

  List<BoardShare> page(Conditions wanted, PageRequest request, int limit, long offset) {
    return jdbc.sql(SELECT + wanted.after("where") + "\norder by " + order(request)
            + ", s.id limit :limit offset :offset")
        .params(wanted.parameters())
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) -> share(row))
        .list();
  }

  private static String order(PageRequest request) {
    var way = request.order().isEmpty() || request.descending() ? " desc" : "";
    return switch (request.order()) {
      case "until" -> "s.until" + way;
      case "title" -> "lower(unaccent(c.title))" + way + ", s.shared_at desc";
      case "code" -> "s.code" + way + ", s.shared_at desc";
      case "to" -> "s.to_code" + way + ", s.shared_at desc";
      default -> "s.shared_at" + way;
    };
  }

  private static BoardShare share(ResultSet row) throws SQLException {
    var revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new BoardShare(
        row.getObject("id", UUID.class),
        new HeadcountId(row.getObject("headcount", UUID.class)),
        row.getString("title"),
        party(row, "organisation", "code"),
        party(row, "to_organisation", "to_code"),
        new BoardShare.Given(
            instant(row, "shared_at"), row.getString("shared_by"), row.getString("reason")),
        instant(row, "until"),
        revoked == null ? null : revoked.toInstant());
  }

  private static BoardShare.Party party(ResultSet row, String id, String code) throws SQLException {
    return new BoardShare.Party(
        new OrganisationId(row.getObject(id, UUID.class)), row.getString(code));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
