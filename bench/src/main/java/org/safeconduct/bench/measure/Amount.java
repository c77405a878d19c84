package org.safeconduct.bench.measure;

/// Numbers as they are said: `500`, `10k`, `1M`, `50k/s`, `max`.
public final class Amount {
  private Amount() {}

  /// What the number is; infinite for `max`.
  ///
  /// @throws NumberFormatException if it is none
  public static double of(String text) {
    if (text.equals("max")) return Double.POSITIVE_INFINITY;
    var digits = text.replace("/s", "");
    if (digits.endsWith("k")) return 1e3 * Double.parseDouble(digits.replace("k", ""));
    if (digits.endsWith("M")) return 1e6 * Double.parseDouble(digits.replace("M", ""));
    return Double.parseDouble(digits);
  }
}
