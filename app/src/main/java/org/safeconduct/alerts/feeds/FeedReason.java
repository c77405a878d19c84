package org.safeconduct.alerts.feeds;

import org.safeconduct.alerts.Fault;

/// Why an entry of a feed was refused: the first fault of its document. Its words are the
/// message `alerts.reason.<code>` or else `alerts.fault.<code>`.
///
/// @param code of the fault; blank if there was none
/// @param line where in the document, from 1; 0 if it has no place
/// @param column where in that line, from 1; 0 if it has no place
/// @param value what was found or is missing; may be blank
public record FeedReason(String code, int line, int column, String value) {
  /// There was no fault.
  public static final FeedReason NONE = new FeedReason("", 0, 0, "");

  private static final int LONGEST = 200;
  private static final int PARTS = 4;

  static FeedReason of(Fault fault) {
    var value = fault.value().strip();
    return new FeedReason(
        fault.code(),
        fault.line(),
        fault.column(),
        value.substring(0, Math.min(LONGEST, value.length())));
  }

  static FeedReason of(String code) {
    return new FeedReason(code, 0, 0, "");
  }

  /// As it was stored; of older entries only the code is known.
  static FeedReason read(String text) {
    var parts = text.split(" ", PARTS);
    return parts.length < PARTS
        ? of(text)
        : new FeedReason(
            parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), parts[3]);
  }

  /// As it is stored.
  String text() {
    return code.isEmpty() ? "" : code + " " + line + " " + column + " " + value;
  }

  /// Whether there was no fault.
  public boolean isNone() {
    return code.isEmpty();
  }

  /// Whether it is known where in the document.
  public boolean hasPlace() {
    return line > 0;
  }
}
