package org.safeconduct.crisis.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.NewHeadcount.Fault;
import tools.jackson.databind.JsonNode;

/// A request's JSON object, read part by part; what is wrong is collected, so that all of it
/// can be told at once.
final class Request {
  private final JsonNode body;
  private final List<Fault> faults = new ArrayList<>();

  Request(JsonNode body) {
    this.body = body;
    if (!body.isObject()) faults.add(new Fault("", "no-object"));
  }

  boolean has(String field) {
    return body.hasNonNull(field);
  }

  JsonNode at(String field) {
    return body.path(field);
  }

  /// A text; empty where it is absent.
  String text(String field) {
    var value = body.path(field);
    if (has(field) && !value.isString()) fault(field, "no-text");
    return value.isString() ? value.asString() : "";
  }

  /// A text of so many characters at most; a longer one is a fault, and never cut.
  String text(String field, int longest) {
    var text = text(field);
    if (text.strip().length() > longest) fault(field, "too-long");
    return text;
  }

  boolean flag(String field) {
    var value = body.path(field);
    if (has(field) && !value.isBoolean()) fault(field, "no-flag");
    return value.isBoolean() && value.asBoolean();
  }

  /// An array of texts, each read; what cannot be read is a fault and left out.
  <T> List<T> list(String field, Function<String, T> read) {
    var values = body.path(field);
    if (has(field) && !values.isArray()) fault(field, "no-list");
    var list = new ArrayList<T>();
    for (var value : values) read(field, value.asString(""), read).ifPresent(list::add);
    return list;
  }

  /// Reads one text; a fault and empty if it cannot be read.
  <T> Optional<T> read(String field, String text, Function<String, T> read) {
    try {
      return Optional.of(read.apply(text));
    } catch (IllegalArgumentException unreadable) {
      fault(field, "unreadable");
      return Optional.empty();
    }
  }

  /// An idempotency key; one of our own where there is none.
  String key(@Nullable String key) {
    return key == null ? UUID.randomUUID().toString() : key;
  }

  void fault(String field, String code) {
    fault(field, code, "");
  }

  void fault(String field, String code, String more) {
    faults.add(new Fault(field, code, more));
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }
}
