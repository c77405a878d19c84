package org.safeconduct.exposure;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Interval;

/// Where a stretch of an exposure stopped: after this person, in the usual order, of the
/// question about this time. Opaque to whoever passes it on.
///
/// @param when so that the next stretch answers the same question, though time went on
/// @param knownAt the earlier moment at which it was known; absent for what is known now
record Cursor(Interval when, @Nullable Instant knownAt, int rank, String folded, UUID person) {
  static Cursor after(Line last, Interval when, @Nullable Instant knownAt) {
    return new Cursor(when, knownAt, last.rank(), last.dossier().folded(), last.person());
  }

  /// Reads what [#text] wrote.
  ///
  /// @throws IllegalArgumentException if it is anything else, or about a time that nobody may ask
  ///     about
  static Cursor read(String text) {
    var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    var parts = plain.split("\n", -1);
    if (parts.length != 6) throw new IllegalArgumentException("Not a cursor");
    try {
      var when = new Interval(Instant.parse(parts[0]), Instant.parse(parts[1]));
      var knownAt = parts[2].isEmpty() ? null : Instant.parse(parts[2]);
      requireAskable(when.from(), when.until(), knownAt == null ? when.from() : knownAt);
      return new Cursor(
          when, knownAt, Integer.parseInt(parts[3]), parts[5], UUID.fromString(parts[4]));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Not a cursor", e);
    }
  }

  private static void requireAskable(Instant... moments) {
    for (var moment : moments)
      if (moment.isBefore(AskedTime.EARLIEST) || moment.isAfter(AskedTime.LATEST))
        throw new IllegalArgumentException("Nobody asks about " + moment);
  }

  String text() {
    var plain = String.join(
        "\n",
        when.from().toString(),
        when.until().toString(),
        knownAt == null ? "" : knownAt.toString(),
        String.valueOf(rank),
        person.toString(),
        folded);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether the line comes after this place in the usual order.
  boolean isBefore(Line line) {
    if (line.rank() != rank) return line.rank() > rank;
    int byName = line.dossier().folded().compareTo(folded);
    return byName != 0 ? byName > 0 : line.person().compareTo(person) > 0;
  }
}
