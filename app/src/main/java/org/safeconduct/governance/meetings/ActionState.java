package org.safeconduct.governance.meetings;

/// Where an action point stands.
public enum ActionState {
  OPEN,
  DONE,
  /// No longer wanted; says why.
  DROPPED
}
