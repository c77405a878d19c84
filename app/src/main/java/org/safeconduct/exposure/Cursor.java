package org.safeconduct.exposure;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.BadParameter;
import org.safeconduct.shared.Interval;

/// Where a stretch of an exposure stopped: after this person, in the usual order, of the
/// question about this time. Opaque to whoever passes it on. It names nobody, because it stands in
/// addresses, and these stand in logs: the name by which the order goes is looked up again.
///
/// @param question what was asked, as [SameQuestion#mark] tells it
/// @param when so that the next stretch answers the same question, though time went on
/// @param knownAt the earlier moment at which it was known; absent for what is known now
/// @param rank of her line
/// @param person told last
/// @param told how many were told so far, 1 or more
record Cursor(
    String question, Interval when, @Nullable Instant knownAt, int rank, UUID person, int told) {
  /// @param before how many were told before this stretch
  static Cursor after(List<Line> stretch, int before, Asked asked, ExposureFilter filter) {
    var last = stretch.getLast();
    return new Cursor(
        SameQuestion.mark(asked, filter),
        asked.when(),
        filter.knownAt(),
        last.rank(),
        last.person(),
        before + stretch.size());
  }

  /// Asks that a cursor goes on with its own question.
  ///
  /// @throws BadParameter if the question is another one
  void requireSame(Asked asked, ExposureFilter filter) {
    if (!question.equals(SameQuestion.mark(asked, filter)))
      throw new BadParameter("cursor", text(), List.of());
  }

  /// Reads what [#text] wrote.
  ///
  /// @throws IllegalArgumentException if it is anything else, or about a time that nobody may ask
  ///     about
  static Cursor read(String text) {
    var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    var parts = plain.split("\n", -1);
    if (parts.length != 7) throw new IllegalArgumentException("Not a cursor");
    try {
      var when = new Interval(Instant.parse(parts[0]), Instant.parse(parts[1]));
      var knownAt = parts[2].isEmpty() ? null : Instant.parse(parts[2]);
      requireAskable(when.from(), when.until(), knownAt == null ? when.from() : knownAt);
      var person = UUID.fromString(parts[4]);
      int told = number(parts[5], 1);
      return new Cursor(parts[6], when, knownAt, number(parts[3], 0), person, told);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("Not a cursor", e);
    }
  }

  private static int number(String text, int least) {
    int number = Integer.parseInt(text);
    if (number < least) throw new IllegalArgumentException("Not a cursor");
    return number;
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
        String.valueOf(told),
        question);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /// Those of the lines that come after this place in the usual order. Once nothing is known any
  /// more of the person told last, her place is told by how many stood before it.
  ///
  /// @param last what is known of the person told last
  Stream<Line> rest(List<Line> lines, Optional<Dossier> last) {
    return last.map(it -> lines.stream().filter(line -> isBefore(line, it.folded())))
        .orElseGet(() -> lines.stream().sorted(Line.USUAL).skip(told - 1));
  }

  private boolean isBefore(Line line, String folded) {
    if (line.rank() != rank) return line.rank() > rank;
    int byName = line.dossier().folded().compareTo(folded);
    return byName != 0 ? byName > 0 : line.person().compareTo(person) > 0;
  }
}
