package org.safeconduct.platform;

import java.util.List;

/// What a room deletes once it was kept long enough; the retention job carries it out, and a legal
/// hold on the person, the matter or the organisation keeps it. Its words are at message key
/// `<room>.kept.<name without room>`.
///
/// @param name such as `exposure.position`
/// @param period the key of the setting that says for how many days it is kept
/// @param due SQL of what is over and done with: `id` as text, `person`, `organisation`, `matter`
///     (an alert or a headcount; all three may be null), and `at`, since when it is kept; it may
///     leave out what is younger than `:latest`, the longest that anything is due; `:now` is now
/// @param lock SQL that locks the rows in `:ids`, an array of text, and answers the `id` of those
///     that nobody else is changing; see [#lock(String, String)]
/// @param delete SQL that takes away the rows in `:ids`, one statement after the other
public record RetentionRule(
    String name, String period, String due, String lock, List<String> delete) {
  /// For rows that are added and never changed: all of them, without waiting.
  public static final String NEVER_CHANGED = "select unnest(cast(:ids as text[])) as id";

  public RetentionRule {
    if (!name.matches("[a-z]+\\.[a-z-]+"))
      throw new IllegalArgumentException("A rule is called room.what: " + name);
    delete = List.copyOf(delete);
  }

  /// Locks rows of a table by an id column; passes over those that somebody is changing.
  ///
  /// @param table with its schema
  /// @param type of the column `id`
  public static String lock(String table, String type) {
    return "select id::text as id from " + table + " where id = any(cast(:ids as " + type
        + "[])) for update skip locked";
  }

  /// The message key of what it deletes.
  public String words() {
    int dot = name.indexOf('.');
    return String.join(".", name.substring(0, dot), "kept." + name.substring(dot + 1));
  }
}
