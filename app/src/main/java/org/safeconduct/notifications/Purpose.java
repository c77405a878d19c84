package org.safeconduct.notifications;

/// What a question is for. What is more urgent leaves first.
public enum Purpose {
  /// Somebody needs help.
  HELP(10),
  /// Is everybody accounted for?
  HEADCOUNT(20),
  /// What was said before was wrong.
  CORRECTION(20),
  /// Something has happened; what to do.
  ALERT(30),
  /// It is over.
  ALL_CLEAR(30),
  /// What can wait for a quiet moment.
  DIGEST(40);

  private final int priority;

  Purpose(int priority) {
    this.priority = priority;
  }

  /// Its place in the queue: lower leaves first.
  int priority() {
    return priority;
  }
}
