package org.safeconduct.profiles.retention;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of applying a rule: how much went, what could not be deleted, and why.
final class PurgeRun {
  private static final int TOO_MANY = 20;
  private static final int NAMED = 3;
  private static final int LONGEST = 500;

  private final List<String> rows = new ArrayList<>();
  private @Nullable String reason;
  private boolean all;
  private long deleted;

  /// That many rows went.
  void went(int count) {
    deleted += count;
  }

  /// How many rows went so far.
  long deleted() {
    return deleted;
  }

  /// A row that stays.
  void stays(String id, RuntimeException failed) {
    rows.add(id);
    if (reason == null) reason = reason(failed);
  }

  /// Everything that is left stays.
  void breaksOff(RuntimeException failed) {
    all = true;
    reason = reason(failed);
  }

  /// Whether the rule itself seems to be wrong, so that it is given up for today.
  boolean failsTooOften() {
    return rows.size() >= TOO_MANY;
  }

  /// How many, which ones, and the first reason; null if nothing failed.
  @Nullable
  String trouble() {
    if (reason == null) return null;
    var named = String.join(", ", rows.subList(0, Math.min(NAMED, rows.size())));
    var words = rows.isEmpty() ? reason : rows.size() + " × " + reason + " (" + named + ")";
    var whole = all || failsTooOften() ? words + " …" : words;
    return whole.substring(0, Math.min(LONGEST, whole.length()));
  }

  /// The first line only: the others may quote what stands in the row.
  private static String reason(RuntimeException failed) {
    var cause = failed.getCause() == null ? failed : failed.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
