package org.safeconduct.governance.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the difference that [PostStage] worked out, and nothing else.
@Repository
class PostStorage {
  /// Who is appointed without a date is appointed now; without an end, until further notice.
  private static final String ADD = """
      insert into governance.appointment (id, person, post, zone, organisation, starts, ends)
      select id, person, post, zone_id, for_organisation, coalesce(starts, :now),
          coalesce(ends, :forever)
      from post_staged where created and not bad
      """;

  private static final String CHANGE = """
      update governance.appointment a
      set starts = coalesce(s.starts, a.starts), ends = coalesce(s.ends, a.ends)
      from post_staged s where s.changed and not s.bad and a.id = s.id
      """;

  /// What would have begun later never begins.
  private static final String WITHDRAW = """
      delete from governance.appointment a using post_missing m
      where m.id = a.id and a.starts >= :now
      """;

  private static final String END = """
      update governance.appointment a set ends = :now
      from post_missing m where m.id = a.id
      """;

  private final JdbcClient jdbc;

  PostStorage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(Instant now) {
    work(List.of(ADD, CHANGE), now);
  }

  /// Ends the appointments that are not in the list.
  void end(Instant now) {
    work(List.of(WITHDRAW, END), now);
  }

  private void work(List<String> statements, Instant now) {
    var parameters = Map.of(
        "now", now.atOffset(ZoneOffset.UTC), "forever", Interval.FOREVER.atOffset(ZoneOffset.UTC));
    for (var sql : statements) jdbc.sql(sql).params(parameters).update();
  }
}
