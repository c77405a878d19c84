package org.safeconduct.access.factors;

import java.util.List;

/// What became of taking an app into use.
public sealed interface AppOutcome {
  /// The app is in use.
  ///
  /// @param recoveryCodes ten, to be shown once
  record InUse(List<String> recoveryCodes) implements AppOutcome {
    public InUse {
      recoveryCodes = List.copyOf(recoveryCodes);
    }
  }

  /// The code is not the one that the app shows now.
  ///
  /// @param verdict why: never [CodeVerdict#RIGHT]
  record Refused(CodeVerdict verdict) implements AppOutcome {}
}
