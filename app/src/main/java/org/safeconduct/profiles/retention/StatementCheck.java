package org.safeconduct.profiles.retention;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What recomputing the statements found.
///
/// @param statements how many there are up to where they do not fit
/// @param broken what does not fit, in English, for the command line; null if nothing
public record StatementCheck(long statements, @Nullable String broken) {
  /// @param all in the order of deleting
  static StatementCheck of(List<PurgeStatement> all) {
    var before = StatementHash.BEGINNING;
    long number = 0;
    for (var it : all) {
      if (it.number() != number + 1)
        return new StatementCheck(number, "statement " + (number + 1) + " is missing");
      if (!StatementHash.of(before, it).equals(it.hash()))
        return new StatementCheck(number, "statement " + it.number() + " was changed");
      before = it.hash();
      number = it.number();
    }
    return new StatementCheck(number, null);
  }

  /// The same, compared with what the audit trail heard.
  ///
  /// @param heard the hashes, by number
  StatementCheck against(List<PurgeStatement> all, Map<String, String> heard) {
    for (var it : all)
      if (!it.hash().equals(heard.get(String.valueOf(it.number()))))
        return new StatementCheck(
            it.number(),
            "statement " + it.number() + " is not the one that the audit trail heard of");
    return heard.size() > all.size()
        ? new StatementCheck(statements, "a statement that the audit trail heard of is missing")
        : this;
  }
}
