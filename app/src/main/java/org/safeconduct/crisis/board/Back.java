package org.safeconduct.crisis.board;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.HeadcountId;
import org.safeconduct.people.PersonId;

/// Where a deed leads back to.
final class Back {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9/?&=%+._~-]*");

  private Back() {}

  /// The page of this headcount that the deed was done on, with its filter; else the member's
  /// page.
  ///
  /// @param back a path as the page wrote it; one that leads elsewhere is not followed
  static String to(HeadcountId id, PersonId person, @Nullable String back) {
    var board = "/headcounts/" + id;
    boolean ours = back != null
        && (back.equals(board)
            || back.startsWith(board + "?")
            || back.startsWith(board + "/")
            || back.equals("/headcounts/mine"));
    return ours && back != null && SAFE.matcher(back).matches()
        ? back
        : board + "/people/" + person;
  }
}
