package org.safeconduct.people;

import java.util.Map;
import java.util.Optional;

/// A telephone number that somebody looks for, or the beginning, middle or end of one.
///
/// Only digits are compared, whatever stands between them. Zeros in front and a trunk `(0)` do
/// not count, so that `+41 (0)22 555 01 23`, `0041225550123` and `022 555 01 23` are one number.
///
/// @param digits at least five
record Telephone(String digits) {
  /// What people write between the digits.
  private static final String BETWEEN = "+ ()-./\u00a0\u202f";

  private static final String BETWEEN_DIGITS = "[" + BETWEEN.replace("-", "\\-") + "]";
  private static final String TRUNK = "(0)";

  /// A number that is stored without its country or area is found by the whole number too, if
  /// it has the seven digits of a subscriber's number.
  private static final String LISTED = """
      select stored.person
      from (select person,
                ltrim(translate(replace(value, :trunk, ''), :between, ''), '0') as digits
            from people.channel
            where kind in ('PHONE', 'SATPHONE')) stored
      where stored.digits like '%' || :digits || '%'
         or length(stored.digits) >= 7 and :digits like '%' || stored.digits
      """;

  /// The number that a text is; empty if it is none.
  static Optional<Telephone> in(String text) {
    var digits = text.replace(TRUNK, "").replaceAll(BETWEEN_DIGITS, "").replaceFirst("^0+", "");
    return digits.matches("[0-9]{5,}") ? Optional.of(new Telephone(digits)) : Optional.empty();
  }

  /// SQL of the ids of those who have such a number.
  String people() {
    return LISTED;
  }

  /// What the SQL holds.
  Map<String, Object> parameters() {
    return Map.of("digits", digits, "between", BETWEEN, "trunk", TRUNK);
  }
}
