package org.safeconduct.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What `/openapi.json` says, and whether an answer is as it says.
final class Described {
  private final JsonNode document;

  Described(JsonNode document) {
    this.document = document;
  }

  JsonNode document() {
    return document;
  }

  /// Every operation by method and path, such as `POST /api/v1/headcounts`.
  Map<String, JsonNode> operations() {
    var operations = new LinkedHashMap<String, JsonNode>();
    document
        .path("paths")
        .properties()
        .forEach(path -> path.getValue()
            .properties()
            .forEach(it -> operations.put(
                it.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                it.getValue())));
    return operations;
  }

  /// What a reference refers to, or the thing itself.
  JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref").asString("");
    return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
  }

  /// Every part of the document with where it stands.
  void each(BiConsumer<String, JsonNode> taker) {
    each("#", document, taker);
  }

  private static void each(String where, JsonNode node, BiConsumer<String, JsonNode> taker) {
    taker.accept(where, node);
    if (node.isObject())
      node.properties().forEach(it -> each(where + "/" + it.getKey(), it.getValue(), taker));
    else for (int i = 0; i < node.size(); i++) each(where + "/" + i, node.get(i), taker);
  }

  /// The schema of what an operation answers with a status as JSON.
  JsonNode answer(String operation, int status) {
    var answers = operations().get(operation).path("responses");
    var content = resolved(answers.path(String.valueOf(status))).path("content");
    return content.properties().stream()
        .filter(it -> it.getKey().endsWith("json"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(operation + " does not describe " + status))
        .getValue()
        .path("schema");
  }

  /// Where a value is not as its schema says; a field that is not described is a fault too.
  List<String> faults(JsonNode schema, JsonNode value) {
    var faults = new ArrayList<String>();
    check("$", schema, value, faults);
    return faults;
  }

  private void check(String where, JsonNode reference, JsonNode value, List<String> faults) {
    var schema = resolved(reference);
    if (schema.has("anyOf") && anyFits(schema.path("anyOf"), value)) return;
    if (schema.has("anyOf")) faults.add(where + " fits none: " + value);
    if (schema.has("oneOf") && fitting(schema.path("oneOf"), value) != 1)
      faults.add(where + " does not fit exactly one");
    if (schema.has("type") && !isOfType(schema.path("type"), value))
      faults.add(where + " is no " + schema.path("type") + ": " + value);
    if (schema.has("enum")
        && !StreamSupport.stream(schema.path("enum").spliterator(), false).anyMatch(value::equals))
      faults.add(where + " is none of the words: " + value);
    if (value.isArray() && schema.has("items"))
      for (int i = 0; i < value.size(); i++)
        check(where + "/" + i, schema.path("items"), value.get(i), faults);
    if (value.isObject()) fields(where, schema, value, faults);
  }

  private void fields(String where, JsonNode schema, JsonNode value, List<String> faults) {
    for (var name : schema.path("required"))
      if (!value.has(name.asString())) faults.add(where + " lacks " + name);
    var open = !schema.has("properties");
    value.properties().forEach(field -> {
      var described = schema.path("properties").path(field.getKey());
      if (described.isMissingNode()) described = schema.path("additionalProperties");
      if (!described.isMissingNode())
        check(where + "/" + field.getKey(), described, field.getValue(), faults);
      else if (!open) faults.add(where + " says " + field.getKey() + ", which is not described");
    });
  }

  private boolean anyFits(JsonNode schemas, JsonNode value) {
    return fitting(schemas, value) > 0;
  }

  private long fitting(JsonNode schemas, JsonNode value) {
    return StreamSupport.stream(schemas.spliterator(), false)
        .filter(it -> faults(it, value).isEmpty())
        .count();
  }

  private static boolean isOfType(JsonNode type, JsonNode value) {
    if (type.isArray())
      return StreamSupport.stream(type.spliterator(), false).anyMatch(it -> isOfType(it, value));
    return switch (type.asString()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> throw new AssertionError("Unknown type " + type);
    };
  }
}
