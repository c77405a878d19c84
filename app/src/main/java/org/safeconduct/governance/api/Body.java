package org.safeconduct.governance.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Fault;
import tools.jackson.databind.JsonNode;

/// A request's JSON object, read part by part; what is wrong is collected, so that all of it can
/// be told at once.
final class Body {
  private final JsonNode json;
  private final List<Fault> faults = new ArrayList<>();

  Body(JsonNode json) {
    this.json = json;
    if (!json.isObject()) faults.add(new Fault("", "no-object"));
  }

  /// A text; empty if it is absent.
  String text(String field) {
    var value = json.path(field);
    if (json.hasNonNull(field) && !value.isString()) faults.add(new Fault(field, "no-text"));
    return value.isString() ? value.asString().strip() : "";
  }

  boolean flag(String field) {
    var value = json.path(field);
    if (json.hasNonNull(field) && !value.isBoolean()) faults.add(new Fault(field, "no-flag"));
    return value.isBoolean() && value.asBoolean();
  }

  /// A whole number; null if it is absent.
  @Nullable
  Integer number(String field) {
    var value = json.path(field);
    if (json.hasNonNull(field) && !value.canConvertToInt())
      faults.add(new Fault(field, "no-number"));
    return value.canConvertToInt() ? value.asInt() : null;
  }

  List<String> list(String field) {
    var values = json.path(field);
    if (json.hasNonNull(field) && !values.isArray()) faults.add(new Fault(field, "no-list"));
    var found = new ArrayList<String>();
    for (var value : values) found.add(value.asString(""));
    return found;
  }

  /// Reads a text; null if it is absent or cannot be read, which is a fault.
  <T> @Nullable T read(String field, Function<String, T> reader) {
    var text = text(field);
    return text.isEmpty() ? null : read(field, text, reader);
  }

  /// As [#read(String, Function)], and absent is a fault.
  <T> @Nullable T needed(String field, Function<String, T> reader) {
    if (text(field).isEmpty()) faults.add(new Fault(field, "field-needed"));
    return read(field, reader);
  }

  /// Reads a text that came from this field.
  <T> @Nullable T read(String field, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      faults.add(new Fault(field, "unreadable"));
      return null;
    }
  }

  @Nullable
  Instant moment(String field) {
    return read(field, Instant::parse);
  }

  @Nullable
  LocalDate day(String field) {
    return read(field, LocalDate::parse);
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }
}
