package org.safeconduct.governance.meetings;

/// When a body can decide.
public enum QuorumRule {
  /// Whoever chairs, or the alternate, and more than half of the members (`domain.md` 8.3).
  CHAIR_AND_MAJORITY,
  /// More than half of the members.
  MAJORITY,
  /// Always.
  NONE;

  /// Whether it is met.
  ///
  /// @param members how many sit in the body
  /// @param represented how many are there, or an alternate for them
  /// @param chaired whether the chair, or the alternate, is there
  boolean isMet(int members, int represented, boolean chaired) {
    return switch (this) {
      case CHAIR_AND_MAJORITY -> chaired && 2 * represented > members;
      case MAJORITY -> 2 * represented > members;
      case NONE -> true;
    };
  }
}
