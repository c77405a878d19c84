package org.safeconduct.alerts;

/// The way an alert came in.
public enum Channel {
  PASTE,
  UPLOAD,
  API,
  FEED,
  FOLDER,
  /// Typed in by an officer, mostly after a telephone call.
  HAND;

  /// Whether messages come in this way without anybody who hands them in.
  boolean isWatched() {
    return this == FEED || this == FOLDER;
  }

  /// The message key of its name.
  public String label() {
    return "alerts.channel." + name();
  }
}
