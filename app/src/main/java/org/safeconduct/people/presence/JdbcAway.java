package org.safeconduct.people.presence;

import java.util.List;
import java.util.Map;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Entries of many people, page by page.
@Repository
class JdbcAway {
  private static final String NAME =
      "p.family_name collate people.names %1$s, p.given_name collate people.names %1$s, e.id %1$s";

  private static final Map<String, String> ORDERS = Map.of(
      "name",
      NAME,
      "organisation",
      "o.name collate people.names %1$s, " + NAME,
      "kind",
      "e.kind %1$s, " + NAME,
      "from",
      "e.starts %1$s, e.id %1$s",
      "until",
      "e.ends %1$s, e.id %1$s");

  private final JdbcClient jdbc;

  JdbcAway(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Presence> page(AwayQuery query, PageRequest request) {
    var order = ORDERS.getOrDefault(request.order(), NAME);
    return jdbc.sql("select e.* " + query.entries() + "\norder by "
            + order.formatted(request.descending() ? "desc" : "asc")
            + "\nlimit :limit offset :offset")
        .params(query.parameters())
        .param("limit", request.size())
        .param("offset", request.offset())
        .query(JdbcPresences::read)
        .list();
  }

  /// The next entries in the order of their ids.
  List<Presence> next(AwayQuery query, int limit) {
    return jdbc.sql("select e.* " + query.entries() + "\norder by e.id limit :limit")
        .params(query.parameters())
        .param("limit", limit)
        .query(JdbcPresences::read)
        .list();
  }

  long count(AwayQuery query) {
    return jdbc.sql("select count(*) " + query.entries())
        .params(query.parameters())
        .query(Long.class)
        .single();
  }
}
