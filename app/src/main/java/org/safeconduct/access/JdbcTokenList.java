package org.safeconduct.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTokenList {
  private static final String MATCHES = """
      from access.api_token t join access.account a on a.id = t.account
      where (:text = '' or strpos(lower(t.label), :text) > 0 or strpos(a.username, :text) > 0
          or strpos(lower(a.name), :text) > 0)
        and (:kind = '' or a.kind = :kind)
        and (:live = '' or (t.revoked_at is null and a.disabled_at is null
          and (t.expires_at is null or t.expires_at > :at)) = (:live = 'true'))
      """;
  private static final Map<String, String> ORDERS = Map.of(
      "label", "lower(t.label)",
      "username", "a.username",
      "created", "t.created_at",
      "expires", "coalesce(t.expires_at, 'infinity')",
      "last-used", "coalesce(t.last_used_at, '-infinity')");

  private final JdbcClient jdbc;

  JdbcTokenList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Page<ListedToken> list(TokenFilter filter, PageRequest request, Instant at) {
    var parameters = new HashMap<String, Object>();
    parameters.put("text", filter.text() == null ? "" : Username.fold(filter.text()));
    parameters.put("kind", filter.kind() == null ? "" : filter.kind().name());
    parameters.put("live", filter.live() == null ? "" : filter.live().toString());
    parameters.put("at", JdbcAccounts.utc(at));
    var order = ORDERS.getOrDefault(request.order(), "t.created_at");
    var direction = request.descending() ? " desc" : "";
    var rows = jdbc.sql("select t.*, a.username, a.name, a.kind " + MATCHES + " order by " + order
            + direction + ", t.id limit :limit offset :offset")
        .params(parameters)
        .param("limit", request.size())
        .param("offset", request.offset())
        .query((row, number) -> new ListedToken(
            JdbcTokens.token(row, number),
            row.getString("username"),
            row.getString("name"),
            AccountKind.valueOf(row.getString("kind"))))
        .list();
    return Page.of(
        rows,
        request,
        () -> jdbc.sql("select count(*) " + MATCHES)
            .params(parameters)
            .query(Long.class)
            .single());
  }
}
