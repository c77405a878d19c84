package org.safeconduct.platform;

import java.util.ArrayList;
import java.util.List;

/// Rows of one table, each about a person, that go some days after they ended: the plain kind of
/// [RetentionRule]. The table has `id`, a UUID, and `person`.
///
/// @param table with its schema; the rule is called after it
/// @param period the key of the setting that says for how many days they are kept
/// @param ended SQL that says when the row `r` ended
/// @param versioned whether the table has versions of a row: the newest says when it ended, and all
///     go
/// @param along SQL that goes before the rows in `:ids` do
public record OldRows(
    String table, String period, String ended, boolean versioned, List<String> along) {
  private static final String DUE = """
      select r.id::text as id, r.person, s.organisation, null::uuid as matter, %2$s as at
      from %1$s r left join people.subject s on s.person = r.person
      where %2$s < :latest
      """;

  private static final String NEWEST = """
        and not exists (select from %1$s n where n.id = r.id and n.version > r.version)
      """;

  public OldRows {
    along = List.copyOf(along);
  }

  /// Rows that are there once each, and nothing along with them.
  public static OldRows of(String table, String period, String ended) {
    return new OldRows(table, period, ended, false, List.of());
  }

  /// Rows of which there are versions.
  public static OldRows versionsOf(String table, String period, String ended) {
    return new OldRows(table, period, ended, true, List.of());
  }

  /// The rows of another table go too.
  ///
  /// @param column names the row that they belong to
  public OldRows with(String other, String column) {
    return and("delete from " + other + " where " + column + " = any(:ids::uuid[])");
  }

  /// Whoever reads a room's [ChangeTable] learns whose rows went.
  public OldRows told(String changes) {
    return and("insert into " + changes + " (person) select distinct person from " + table
        + " where id = any(:ids::uuid[])");
  }

  /// What the retention job carries out.
  public RetentionRule rule() {
    var due = versioned ? DUE + NEWEST : DUE;
    return new RetentionRule(
        table.replace('_', '-'),
        period,
        due.formatted(table, ended),
        RetentionRule.lock(table, "uuid"),
        and("delete from " + table + " where id = any(:ids::uuid[])").along);
  }

  private OldRows and(String sql) {
    var more = new ArrayList<>(along);
    more.add(sql);
    return new OldRows(table, period, ended, versioned, more);
  }
}
