package org.safeconduct.platform;

/// Safeconduct cannot start, or a command cannot go on, as things are; the message says in a
/// sentence or two why and what to do next. It is all that the terminal shows.
public class CannotStart extends RuntimeException {
  /// With nothing more to know.
  public CannotStart(String message) {
    super(message);
  }

  /// Because of another failure.
  public CannotStart(String message, Throwable cause) {
    super(message, cause);
  }
}
