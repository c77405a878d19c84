package org.safeconduct.notifications;

/// What the server made of a letter.
public sealed interface Handover {
  /// It took the letter over.
  record Taken() implements Handover {}

  /// It will never take this letter to this recipient.
  ///
  /// @param words the server's
  record Refused(String words) implements Handover {}

  /// Not now, or it fell silent before it said yes; worth another try.
  ///
  /// @param words the server's, or what went wrong
  record Deferred(String words) implements Handover {}
}
