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

  /// The message key of its name.
  public String label() {
    return "alerts.channel." + name();
  }
}
