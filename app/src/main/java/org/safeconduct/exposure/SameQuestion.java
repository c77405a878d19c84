package org.safeconduct.exposure;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateFilter;
import org.safeconduct.shared.Area;

/// What a cursor belongs to: everything that was asked, but for how many to list at a time and the
/// moment of knowledge, which a cursor says itself. Going on with a cursor in another question
/// would leave out, without a word, whoever stands before it there.
final class SameQuestion {
  private SameQuestion() {}

  /// A short text that tells questions apart; the same on every machine and after each start.
  static String mark(Asked asked, ExposureFilter filter) {
    var words = String.join(
        "\n",
        asked.subject(),
        filter.time().toString(),
        filter.group().name(),
        filter.confidence().stream().map(Enum::name).sorted().toList().toString(),
        String.valueOf(filter.organisation()),
        String.valueOf(filter.category()),
        String.valueOf(filter.text()));
    return Long.toHexString(31 * drawn(asked) + mix(words));
  }

  /// An alert goes on though its area is drawn anew.
  private static long drawn(Asked asked) {
    return asked.subject().isEmpty() ? mix(asked.area()) : 0;
  }

  private static long mix(@Nullable Area area) {
    if (area == null) return 0;
    var mixed = new long[] {1};
    area.geometry().apply((CoordinateFilter) it -> {
      mixed[0] = 31 * mixed[0] + Double.doubleToLongBits(it.x);
      mixed[0] = 31 * mixed[0] + Double.doubleToLongBits(it.y);
    });
    return mixed[0];
  }

  private static long mix(String words) {
    return words.chars().asLongStream().reduce(1, (mixed, letter) -> 31 * mixed + letter);
  }
}
