package org.safeconduct.console.outside;

import java.util.List;
import org.safeconduct.platform.SelfCheck.Level;
import org.safeconduct.platform.SelfCheck.Result;

/// Puts what was found into words: `console.check.<what>.<how>`.
///
/// @param what was looked at
record Findings(String what) {
  Result good(String how, Object... arguments) {
    return result(Level.GOOD, how, arguments);
  }

  Result doubtful(String how, Object... arguments) {
    return result(Level.DOUBTFUL, how, arguments);
  }

  Result broken(String how, Object... arguments) {
    return result(Level.BROKEN, how, arguments);
  }

  /// It cannot be seen before what is found fault with elsewhere is in order.
  Result hidden() {
    return new Result("console.check." + what, Level.PENDING, "console.check.hidden", List.of());
  }

  /// It could not be seen in time.
  Result unseen() {
    return new Result("console.check." + what, Level.DOUBTFUL, "console.check.unseen", List.of());
  }

  private Result result(Level level, String how, Object... arguments) {
    var key = "console.check." + what;
    return new Result(key, level, key + "." + how, List.of(arguments));
  }
}
