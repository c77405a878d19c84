package org.safeconduct.governance;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Interval;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.server.ResponseStatusException;

/// Reads fields of a form; what cannot be read is said beside the field.
public final class FormCells {
  private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private static final String WORDS = "governance.fault.";

  private final Errors errors;

  /// @throws ResponseStatusException if what was sent is no form of ours at all, so that nothing
  ///     could be shown again
  public FormCells(Errors errors) {
    if (errors instanceof BindingResult it && it.getTarget() == null)
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    this.errors = errors;
  }

  /// What a field says without blanks around it.
  public static String said(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /// A day such as `2026-11-24`; null if the field is empty or cannot be read.
  public @Nullable LocalDate day(@Nullable String text, String field) {
    if (said(text).isEmpty()) return null;
    try {
      var day = LocalDate.parse(said(text));
      if (!day.isBefore(FIRST) && day.isBefore(LAST)) return day;
    } catch (DateTimeException unreadable) {
      reject(field, "day-unreadable");
      return null;
    }
    reject(field, "day-unreadable");
    return null;
  }

  /// The moment at which a day starts, in UTC.
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// The moment at which a day is over, in UTC; [Interval#FOREVER] for none.
  public static Instant end(@Nullable LocalDate day) {
    return day == null ? Interval.FOREVER : start(day.plusDays(1));
  }

  /// Something that has to be there and readable; null if it is not.
  public <T> @Nullable T needed(
      @Nullable String text, String field, Function<String, T> read, String code) {
    var value = optional(text, field, read, code);
    if (value == null && said(text).isEmpty()) reject(field, code);
    return value;
  }

  /// Something that may be left out; null if it is, or cannot be read.
  public <T> @Nullable T optional(
      @Nullable String text, String field, Function<String, T> read, String code) {
    if (said(text).isEmpty()) return null;
    try {
      return read.apply(said(text));
    } catch (IllegalArgumentException unreadable) {
      reject(field, code);
      return null;
    }
  }

  /// Says that a field is wrong.
  ///
  /// @param code of [Fault]
  public void reject(String field, String code) {
    errors.rejectValue(field, WORDS + code);
  }

  /// Says that a field is wrong; the field of the fault is that of the form.
  public void reject(Fault fault) {
    reject(List.of(fault), Map.of());
  }

  /// The first thing that is wrong, for pages that show one.
  ///
  /// @throws java.util.NoSuchElementException if nothing is
  public static Fault first(Errors errors) {
    var first = errors.getFieldErrors().getFirst();
    var code = requireNonNullElse(first.getCode(), "");
    return new Fault(
        first.getField(), code.startsWith(WORDS) ? code.substring(WORDS.length()) : code);
  }

  /// Says what the rules found, beside the fields of the form.
  ///
  /// @param fields which field of the form is meant by which field of a fault
  public void reject(Iterable<Fault> faults, Map<String, String> fields) {
    for (var fault : faults)
      errors.rejectValue(
          fields.getOrDefault(fault.field(), fault.field()),
          WORDS + fault.code(),
          fault.details().toArray(),
          null);
  }
}
