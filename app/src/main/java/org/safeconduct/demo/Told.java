package org.safeconduct.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.demo.Copying.Target;

/// Rows that are told one by one, such as the minutes of a meeting.
final class Told {
  private static final String STEP = "network";

  private Told() {}

  /// One row.
  static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  /// Writes rows.
  ///
  /// @param table with its columns in brackets
  static void into(Copying copying, String table, List<List<@Nullable Object>> rows) {
    copying.into(
        new Target(STEP, table, rows.size()),
        rows.stream(),
        (row, cells) -> cells.forEach(row::add));
  }

  /// An id that is the same in each demo.
  static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /// A SQL array of words without commas or quotes.
  static String array(Object... words) {
    return "{" + String.join(",", Arrays.stream(words).map(Object::toString).toList()) + "}";
  }
}
