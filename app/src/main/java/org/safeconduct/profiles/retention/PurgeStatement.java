package org.safeconduct.profiles.retention;

import java.time.Instant;

/// What a deletion took.
///
/// @param number in the order of deleting, without gaps
/// @param rule the name of the rule
/// @param period days, of whoever chose nothing else then
/// @param rows how many
/// @param idsHash SHA-256 of their ids in order, in hex: whoever kept one knows whether it was
///     among them only with all the others
/// @param held how many a legal hold kept
/// @param hash takes in all this and the hash before it, in hex
public record PurgeStatement(
    long number,
    String rule,
    int period,
    long rows,
    String idsHash,
    Instant oldest,
    Instant newest,
    long held,
    Instant at,
    String hash) {
  /// The message key of what was deleted.
  public String words() {
    return words(rule);
  }

  /// The message key of what this rule deletes.
  static String words(String rule) {
    int dot = rule.indexOf('.');
    return String.join(".", rule.substring(0, dot), "kept." + rule.substring(dot + 1));
  }
}
