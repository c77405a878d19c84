package org.safeconduct.bench.components;

import java.math.BigInteger;

/// The order of versions after Semantic Versioning 2.0.0, clause 11. Parts that are left out count
/// as 0; what is no number where one belongs comes after every number.
final class SemanticVersions {
  private static final int PARTS = 3;

  private SemanticVersions() {}

  static int compare(String one, String other) {
    var left = Parts.of(one);
    var right = Parts.of(other);
    for (int i = 0; i < PARTS; i++) {
      int order = identifiers(left.number(i), right.number(i));
      if (order != 0) return order;
    }
    return early(left.early, right.early);
  }

  /// A version with identifiers of its own comes before the one without.
  private static int early(String[] left, String[] right) {
    if (left.length == 0 || right.length == 0) return Integer.compare(right.length, left.length);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = identifiers(left[i], right[i]);
      if (order != 0) return order;
    }
    return Integer.compare(left.length, right.length);
  }

  /// Numbers by their value and before words, words by their letters.
  private static int identifiers(String left, String right) {
    boolean leftCounts = isNumber(left);
    boolean rightCounts = isNumber(right);
    if (leftCounts && rightCounts) return new BigInteger(left).compareTo(new BigInteger(right));
    if (leftCounts != rightCounts) return leftCounts ? -1 : 1;
    return left.compareTo(right);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(it -> it >= '0' && it <= '9');
  }

  private record Parts(String[] numbers, String[] early) {
    static Parts of(String version) {
      var plain = version.replaceFirst("^[v=]+", "").replaceFirst("\\+.*", "");
      int dash = plain.indexOf('-');
      var numbers = dash < 0 ? plain : plain.substring(0, dash);
      var early = dash < 0 ? new String[0] : plain.substring(dash + 1).split("\\.");
      return new Parts(numbers.split("\\."), early);
    }

    String number(int place) {
      return place < numbers.length ? numbers[place] : "0";
    }
  }
}
