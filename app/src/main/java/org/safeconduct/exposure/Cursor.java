package org.safeconduct.exposure;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.safeconduct.shared.Interval;

/// Where a stretch of an exposure stopped: after this person, in the usual order, of the
/// question about this time. Opaque to whoever passes it on.
///
/// @param when so that the next stretch answers the same question, though time went on
record Cursor(Interval when, int rank, String folded, UUID person) {
  static Cursor after(Line last, Interval when) {
    return new Cursor(when, last.rank(), last.dossier().folded(), last.person());
  }

  /// Reads what [#text] wrote.
  ///
  /// @throws IllegalArgumentException if it is anything else
  static Cursor read(String text) {
    var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    var parts = plain.split("\n", -1);
    if (parts.length != 5) throw new IllegalArgumentException("Not a cursor");
    try {
      var when = new Interval(Instant.parse(parts[0]), Instant.parse(parts[1]));
      return new Cursor(when, Integer.parseInt(parts[2]), parts[4], UUID.fromString(parts[3]));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Not a cursor", e);
    }
  }

  String text() {
    var plain = String.join(
        "\n",
        when.from().toString(),
        when.until().toString(),
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
