package org.safeconduct.governance.handover;

import java.util.UUID;

/// What became of writing or acknowledging a pack.
public sealed interface HandoverOutcome {
  /// It was done.
  record Done(UUID handover) implements HandoverOutcome {}

  /// It was not done.
  ///
  /// @param code the words are the message `governance.fault.<code>`
  record Refused(String code) implements HandoverOutcome {}
}
