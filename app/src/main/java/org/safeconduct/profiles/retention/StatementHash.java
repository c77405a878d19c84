package org.safeconduct.profiles.retention;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.safeconduct.platform.Sha256;

/// SHA-256 (FIPS 180-4) over texts, each with its length in front.
final class StatementHash {
  /// What stands before the first statement.
  static final String BEGINNING = "0".repeat(64);

  private StatementHash() {}

  /// Of the ids of rows, in whatever order they come.
  static String of(Collection<String> ids) {
    return HexFormat.of().formatHex(digest(ids.stream().sorted().toList()));
  }

  /// Of a statement after another.
  ///
  /// @param before the hash of the statement before it
  static String of(String before, PurgeStatement it) {
    return HexFormat.of()
        .formatHex(digest(List.of(
            before,
            String.valueOf(it.number()),
            it.rule(),
            String.valueOf(it.period()),
            String.valueOf(it.rows()),
            it.idsHash(),
            it.oldest().toString(),
            it.newest().toString(),
            String.valueOf(it.held()),
            it.at().toString())));
  }

  private static byte[] digest(Collection<String> texts) {
    return Sha256.ofEach(new byte[0], texts);
  }
}
