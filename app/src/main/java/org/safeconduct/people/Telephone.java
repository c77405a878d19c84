package org.safeconduct.people;

import java.util.Optional;
import java.util.stream.IntStream;

/// A telephone number that somebody looks for, or the beginning, middle or end of one.
///
/// Only digits are compared, whatever stands between them. Zeros in front and a trunk `(0)` do
/// not count, so that `+41 (0)22 555 01 23`, `0041225550123` and `022 555 01 23` are one number.
///
/// @param digits 4 to 20, as the function `people.digits` leaves them; of a part that is too short
///     without its zeros in front, with them
record Telephone(String digits) {
  private static final String BETWEEN = "[+ ()./\u00a0\u202f-]";

  /// Fewer digits say too little.
  private static final int SHORTEST = 4;

  /// The digits of a subscriber's number, without country and area.
  private static final int LOCAL = 7;

  /// The number that a text is; empty if it is none.
  static Optional<Telephone> in(String text) {
    var typed = text.replace("(0)", "").replaceAll(BETWEEN, "");
    var number = typed.replaceFirst("^0+", "");
    var digits = number.length() < SHORTEST ? typed : number;
    return digits.matches("[0-9]{4,20}") ? Optional.of(new Telephone(digits)) : Optional.empty();
  }

  /// The forms in which somebody nearer may have stored it, without its country or area.
  String[] local() {
    return IntStream.rangeClosed(1, digits.length() - LOCAL)
        .mapToObj(digits::substring)
        .toArray(String[]::new);
  }
}
