package org.safeconduct.profiles.retention;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

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
    var digest = sha256();
    for (var text : texts) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
