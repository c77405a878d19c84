package org.safeconduct.crisis.asking;

/// Texts that must fit where they are kept or sent.
public final class Shortened {
  private Shortened() {}

  /// The text, or its beginning with an ellipsis.
  ///
  /// @param most how many characters (UTF-16 units) at most, at least 2
  public static String to(int most, String text) {
    if (text.length() <= most) return text;
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
