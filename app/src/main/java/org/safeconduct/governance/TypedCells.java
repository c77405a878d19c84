package org.safeconduct.governance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;

/// The fields of a small form, read one by one; what is wrong is collected, so that all of
/// it can be said at once.
public final class TypedCells {
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private final Map<String, String> typed;
  private final List<Fault> faults = new ArrayList<>();

  /// @param typed what was sent, by field
  public TypedCells(Map<String, String> typed) {
    this.typed = typed;
  }

  /// What a field says without blanks around it; empty if it is not there.
  ///
  /// @param longest characters; more is a fault
  public String text(String field, int longest) {
    var text = Objects.requireNonNullElse(typed.get(field), "").strip();
    if (text.length() > longest) reject(field, "too-long");
    return text;
  }

  /// As [#text], and nothing is a fault.
  public String needed(String field, int longest) {
    var text = text(field, longest);
    if (text.isEmpty()) reject(field, "field-needed");
    return text;
  }

  /// Something that has to be there; null if it is not, or cannot be read.
  public <T> @Nullable T read(String field, Function<String, T> read, String code) {
    var text = text(field, 1_000);
    if (text.isEmpty()) {
      reject(field, code);
      return null;
    }
    return optional(field, read, code);
  }

  /// Something that may be left out; null if it is, or cannot be read.
  public <T> @Nullable T optional(String field, Function<String, T> read, String code) {
    var text = text(field, 1_000);
    if (text.isEmpty()) return null;
    try {
      return read.apply(text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      reject(field, code);
      return null;
    }
  }

  /// A day such as `2026-11-24` that has to be there.
  public @Nullable LocalDate day(String field) {
    return read(field, TypedCells::readDay, "day-unreadable");
  }

  /// A moment such as `2026-11-24T09:00`, UTC, that has to be there.
  public @Nullable Instant moment(String field) {
    return read(field, TypedCells::readMoment, "moment-unreadable");
  }

  /// Somebody by id.
  public @Nullable PersonId person(String field) {
    return read(field, it -> new PersonId(UUID.fromString(it)), "field-needed");
  }

  /// A whole number from 0; 0 if it is left out or cannot be read.
  public int number(String field) {
    var number = optional(field, Integer::valueOf, "no-number");
    return number == null ? 0 : number;
  }

  /// Says that a field is wrong.
  public void reject(Fault fault) {
    faults.add(fault);
  }

  /// Says that a field is wrong.
  public void reject(String field, String code) {
    reject(new Fault(field, code));
  }

  /// What is wrong.
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  private static LocalDate readDay(String text) {
    var day = LocalDate.parse(text);
    if (day.isBefore(FIRST) || !day.isBefore(LAST)) throw new IllegalArgumentException(text);
    return day;
  }

  private static Instant readMoment(String text) {
    var moment = LocalDateTime.parse(text);
    readDay(moment.toLocalDate().toString());
    return moment.toInstant(ZoneOffset.UTC);
  }
}
