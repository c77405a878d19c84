package org.safeconduct.people.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A room's table of what is shared: the columns of a [Sharing], and one that says what is shown.
///
/// @param <T> a row
public final class SharingTable<T> {
  private static final String ADD = """
      insert into %s (id, %s, organisation, code, to_organisation, to_code, reason, shared_at, shared_by, until)
      values (:id, :shown, :organisation, :code, :to, :toCode, :reason, :at, :by, :until)
      """;

  private static final String REVOKE = """
      update %s set revoked_at = :at, revoked_by = :by where id = :id and revoked_at is null
      """;

  private final JdbcClient jdbc;
  private final String table;
  private final String column;
  private final String select;
  private final RowMapper<T> rows;

  /// @param table with its schema
  /// @param column says what is shown
  /// @param select SQL that reads the rows of the table, which it calls `s`; no condition yet
  /// @param rows makes something of a row, as with [#sharing(ResultSet)]
  public SharingTable(
      JdbcClient jdbc, String table, String column, String select, RowMapper<T> rows) {
    this.jdbc = jdbc;
    this.table = table;
    this.column = column;
    this.select = select;
    this.rows = rows;
  }

  /// @param shown what is shown
  public void add(Sharing it, @Nullable Object shown) {
    jdbc.sql(ADD.formatted(table, column))
        .param("id", it.id())
        .param("shown", shown)
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

  /// Takes it back, unless that was done already.
  public void revoke(UUID id, String by, Instant at) {
    jdbc.sql(REVOKE.formatted(table))
        .param("id", id)
        .param("by", by)
        .param("at", utc(at))
        .update();
  }

  /// Those of these ids that are wanted.
  public List<T> all(Conditions wanted, Collection<UUID> ids) {
    wanted.and("s.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
    return jdbc.sql(select + " " + wanted.after("where"))
        .params(wanted.parameters())
        .query(rows)
        .list();
  }

  /// The row of this id.
  public Optional<T> find(UUID id) {
    return jdbc.sql(select + " where s.id = :id").param("id", id).query(rows).optional();
  }

  /// The row of this id, which nobody takes back before this transaction ends.
  public Optional<T> hold(UUID id) {
    return jdbc.sql(select + " where s.id = :id for share of s")
        .param("id", id)
        .query(rows)
        .optional();
  }

  /// One page of those that are wanted.
  ///
  /// @param order SQL to sort by
  public Page<T> page(Conditions wanted, PageRequest request, String order) {
    var all = select + " " + wanted.after("where");
    var found = jdbc.sql(all + " order by " + order + ", s.id limit :limit offset :offset")
        .params(wanted.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(rows)
        .list();
    return Page.of(
        found,
        request,
        () -> jdbc.sql("select count(*) from (" + all + ") counted")
            .params(wanted.parameters())
            .query(Long.class)
            .single());
  }

  /// The orders of every such list: `until`, `code`, `to`, or `shared`, which is the default, the
  /// latest first.
  public static String order(PageRequest request) {
    var way = way(request);
    return switch (request.order()) {
      case "until" -> "s.until" + way;
      case "code" -> "s.code" + way + ", s.shared_at desc";
      case "to" -> "s.to_code" + way + ", s.shared_at desc";
      default -> "s.shared_at" + way;
    };
  }

  /// What reverses an order as it is asked; the default is the latest first.
  public static String way(PageRequest request) {
    return request.order().isEmpty() || request.descending() ? " desc" : "";
  }

  /// What every such table says.
  public static Sharing sharing(ResultSet row) throws SQLException {
    var revoked = row.getObject("revoked_at", OffsetDateTime.class);
    return new Sharing(
        row.getObject("id", UUID.class),
        party(row, "organisation", "code"),
        party(row, "to_organisation", "to_code"),
        new Sharing.Given(
            instant(row, "shared_at"), row.getString("shared_by"), row.getString("reason")),
        instant(row, "until"),
        revoked == null ? null : revoked.toInstant());
  }

  private static Sharing.Party party(ResultSet row, String id, String code) throws SQLException {
    return new Sharing.Party(
        new OrganisationId(row.getObject(id, UUID.class)), row.getString(code));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
