package org.safeconduct.access.factors;

/// What became of a code that somebody typed.
public enum CodeVerdict {
  /// It was right, and is used up.
  RIGHT,
  /// The app made it, but not for this half minute: it has run out, or the telephone's clock is
  /// off. It is refused; the next one that the app shows is taken.
  OUT_OF_STEP,
  /// It was wrong, or used before.
  WRONG
}
