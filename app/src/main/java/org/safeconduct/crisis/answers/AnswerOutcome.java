package org.safeconduct.crisis.answers;

import java.time.Instant;

/// What became of an answer.
public sealed interface AnswerOutcome {
  /// It is kept.
  ///
  /// @param answer as it is kept
  /// @param standing how the member stands after it
  /// @param again whether it had been kept before: the same form or request came twice
  record Recorded(Answer answer, Standing standing, boolean again) implements AnswerOutcome {}

  /// It came after the headcount was closed and is not kept.
  ///
  /// @param by who closed it
  /// @param at when
  record Closed(String by, Instant at) implements AnswerOutcome {}

  /// It came by a link that has expired and is not kept.
  ///
  /// @param at since when
  record Expired(Instant at) implements AnswerOutcome {}

  /// The same nonce came before with another answer; this one is not kept.
  record NonceReused() implements AnswerOutcome {}

  /// There was no contradiction (any more) to resolve; nothing is kept.
  record NothingToResolve() implements AnswerOutcome {}

  /// It would have let better hold than the worst that was said, without a word on how the
  /// speaker knows; nothing is kept.
  record HowNeeded() implements AnswerOutcome {}
}
