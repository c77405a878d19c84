package org.safeconduct.governance.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.posts.Holding;

/// An appointment for programs.
record AppointmentJson(
    String id,
    int version,
    String person,
    SeatJson seat,
    String state,
    Instant from,
    @Nullable Instant until,
    LetterJson letter,
    LinesJson reportsTo,
    RecordedJson recorded) {
  static AppointmentJson of(Holding it) {
    return new AppointmentJson(
        it.id().toString(),
        it.version(),
        it.person().toString(),
        SeatJson.of(it.seat()),
        it.term().word(),
        it.when().from(),
        it.isEndless() ? null : it.when().until(),
        new LetterJson(
            it.letter().reference(),
            it.letter().dated(),
            it.letter().appointedBy(),
            it.letter().file() != null),
        new LinesJson(
            it.lines().administrative() == null
                ? null
                : it.lines().administrative().toString(),
            it.lines().technical() == null ? null : it.lines().technical().toString()),
        new RecordedJson(it.recorded().at(), it.recorded().by(), it.term().reason()));
  }

  record LetterJson(
      String reference, @Nullable LocalDate dated, String appointedBy, boolean scanned) {}

  record LinesJson(
      @Nullable String administrative, @Nullable String technical) {}

  record RecordedJson(Instant at, String by, String reason) {}
}
