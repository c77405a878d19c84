package org.safeconduct.notifications;

/// Where a message stands. It never goes up without evidence.
public enum MessageState {
  /// Written down, to be sent.
  QUEUED,
  /// The mail server said that it takes over (SMTP reply 250).
  HANDED_OVER,
  /// The recipient's side confirmed that it arrived.
  DELIVERED,
  /// The recipient's side confirmed that it was opened.
  READ,
  /// The recipient answered by it.
  ANSWERED,
  /// It will not arrive, for the reason given.
  FAILED,
  /// Not sent: it was no longer needed.
  STOPPED;

  /// The message key that names this state.
  public String label() {
    return "notifications.state." + name();
  }
}
