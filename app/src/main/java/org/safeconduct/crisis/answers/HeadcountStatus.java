package org.safeconduct.crisis.answers;

import java.util.Arrays;
import java.util.Optional;

/// How a member of a headcount stands, in the words that the API, the code and the message keys
/// share
/// (`architecture.md` 6.6); best first, [#SILENT] last because it is no answer at all.
///
/// The order of badness, decided here: `notInArea`, `safe`, `missing`, `needsHelp`, `injured`.
/// Somebody in
/// the area is nearer to harm than somebody outside it. A person who is heard to need help is
/// worse than one reported missing, so that a call for help is never held back by an earlier
/// *missing*.
public enum HeadcountStatus {
  NOT_IN_AREA("notInArea"),
  SAFE("safe"),
  MISSING("missing"),
  NEEDS_HELP("needsHelp"),
  INJURED("injured"),
  SILENT("silent");

  private final String word;

  HeadcountStatus(String word) {
    this.word = word;
  }

  /// The status that this word names, exactly as written; empty if none.
  public static Optional<HeadcountStatus> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
  }

  /// The stable word, such as `needsHelp`.
  public String word() {
    return word;
  }

  /// Whether somebody has said this; silence is not an answer.
  public boolean isAnswer() {
    return this != SILENT;
  }

  /// Whether somebody must go and help.
  public boolean asksForHelp() {
    return this == NEEDS_HELP || this == INJURED;
  }

  /// Whether it is worse news than the other. Any answer is worse than silence, so that it takes
  /// effect.
  public boolean isWorseThan(HeadcountStatus other) {
    return isAnswer() && (!other.isAnswer() || compareTo(other) > 0);
  }

  @Override
  public String toString() {
    return word;
  }
}
