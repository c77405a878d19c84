package org.safeconduct.governance.consultations;

/// What an organisation says to a question.
public enum Stance {
  AGREE,
  /// Says which.
  AGREE_WITH_REMARKS,
  /// Says why.
  DISAGREE,
  NO_POSITION;

  /// Whether it has to be said in words.
  public boolean wantsWords() {
    return this == AGREE_WITH_REMARKS || this == DISAGREE;
  }
}
