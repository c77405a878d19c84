package org.safeconduct.governance.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.shared.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the difference that [PostStage] worked out, and nothing else.
@Repository
class PostStorage {
  /// Who is appointed without a date is appointed now; without an end, until further notice.
  private static final String ADD = """
      insert into governance.appointment (id, person, post, zone, organisation, country, area, starts,
          ends, letter, letter_date, appointed_by, recorded_at, recorded_by, source)
      select id, person, post, zone_id, for_organisation, country, area, coalesce(starts, :now),
          coalesce(ends, :forever), coalesce(letter, ''), letter_date, coalesce(appointed_by, ''),
          :now, :by, 'list'
      from post_staged where created and not bad
      """;

  private static final String CHANGE = """
      update governance.appointment a
      set starts = coalesce(s.starts, a.starts), ends = coalesce(s.ends, a.ends),
          letter = coalesce(s.letter, a.letter), letter_date = coalesce(s.letter_date, a.letter_date),
          appointed_by = coalesce(s.appointed_by, a.appointed_by),
          ended_at = case when coalesce(s.ends, a.ends) = a.ends then a.ended_at end,
          end_reason = case when coalesce(s.ends, a.ends) = a.ends then a.end_reason else '' end,
          recorded_at = :now, recorded_by = :by, source = 'list'
      from post_staged s where s.changed and not s.bad and a.id = s.id
      """;

  /// What would have begun later never begins.
  private static final String WITHDRAW = """
      update governance.appointment a
      set withdrawn = true, recorded_at = :now, recorded_by = :by, source = 'list'
      from post_missing m where m.id = a.id and a.starts >= :now
      """;

  private static final String END = """
      update governance.appointment a
      set ends = :now, ended_at = :now, recorded_at = :now, recorded_by = :by, source = 'list'
      from post_missing m where m.id = a.id and not a.withdrawn
      """;

  private final JdbcClient jdbc;
  private final CurrentUser currentUser;

  PostStorage(JdbcClient jdbc, CurrentUser currentUser) {
    this.jdbc = jdbc;
    this.currentUser = currentUser;
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
        "now", now.atOffset(ZoneOffset.UTC),
        "forever", Interval.FOREVER.atOffset(ZoneOffset.UTC),
        "by", currentUser.name());
    for (var sql : statements) jdbc.sql(sql).params(parameters).update();
  }
}
