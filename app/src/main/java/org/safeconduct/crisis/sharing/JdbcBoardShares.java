package org.safeconduct.crisis.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.people.sharing.SharingTable;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Shares of boards as rows.
@Repository
class JdbcBoardShares {
  private static final String SELECT = """
      select s.*, c.title from crisis.board_share s join crisis.headcount c on c.id = s.headcount
      """;

  private final SharingTable<BoardShare> table;

  JdbcBoardShares(JdbcClient jdbc) {
    this.table =
        new SharingTable<>(jdbc, "crisis.board_share", "headcount", SELECT, (row, _) -> share(row));
  }

  void add(BoardShare it) {
    table.add(it.terms(), it.headcount().value());
  }

  Optional<BoardShare> find(UUID id) {
    return table.find(id);
  }

  void revoke(UUID id, String by, Instant at) {
    table.revoke(id, by, at);
  }

  /// Those of these ids that are wanted.
  List<BoardShare> all(Conditions wanted, Collection<UUID> ids) {
    return table.all(wanted, ids);
  }

  Page<BoardShare> page(Conditions wanted, PageRequest request) {
    return table.page(wanted, request, order(request));
  }

  private static String order(PageRequest request) {
    return request.order().equals("title")
        ? "lower(unaccent(c.title))" + SharingTable.way(request) + ", s.shared_at desc"
        : SharingTable.order(request);
  }

  private static BoardShare share(ResultSet row) throws SQLException {
    return new BoardShare(
        SharingTable.sharing(row),
        new HeadcountId(row.getObject("headcount", UUID.class)),
        row.getString("title"));
  }
}
