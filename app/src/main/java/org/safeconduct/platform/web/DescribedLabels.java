package org.safeconduct.platform.web;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Classifier;

/// Adds to the description of the API what [LabelAnswers] adds to each answer: the header with the
/// label of the whole, and the field with the label of a row.
final class DescribedLabels {
  private static final Map<String, String> HEADER = Map.of("$ref", "#/components/headers/Label");
  private static final Map<String, String> FIELD =
      Map.of("$ref", "#/components/schemas/RecordLabel");

  private final Map<Object, Object> document;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  DescribedLabels(Map<Object, Object> document) {
    this.document = document;
  }

  void add() {
    each(
        document.get("paths"),
        address -> each(address, operation -> {
          if (operation instanceof Map<?, ?> it && it.get("responses") instanceof Map<?, ?> answers)
            answers.forEach((status, answer) -> {
              if (String.valueOf(status).startsWith("2")) answer(resolved(answer));
            });
        }));
  }

  private void answer(@Nullable Object answer) {
    var head = changeable(answer).computeIfAbsent("headers", _ -> new LinkedHashMap<>());
    changeable(head).putIfAbsent(Classifier.Mark.HEADER, HEADER);
    if (answer instanceof Map<?, ?> it)
      each(it.get("content"), content -> {
        if (content instanceof Map<?, ?> one) rows(one.get("schema"));
      });
  }

  /// Looks for the lists in a schema.
  private void rows(@Nullable Object reference) {
    var schema = resolved(reference);
    if (schema instanceof Collection<?> all) all.forEach(this::rows);
    if (!(schema instanceof Map<?, ?> it) || !seen.add(it)) return;
    if (resolved(it.get("items")) instanceof Map<?, ?> row) row(row);
    for (var part : new String[] {"items", "oneOf", "anyOf", "allOf", "additionalProperties"})
      rows(it.get(part));
    each(it.get("properties"), this::rows);
  }

  private void row(Map<?, ?> row) {
    if (!(row.get("properties") instanceof Map<?, ?> fields)) return;
    boolean names = fields.values().stream()
        .anyMatch(it -> resolved(it) instanceof Map<?, ?> one && "uuid".equals(one.get("format")));
    if (names) changeable(fields).putIfAbsent(LabelledRows.FIELD, FIELD);
  }

  private @Nullable Object resolved(@Nullable Object node) {
    if (!(node instanceof Map<?, ?> it) || !(it.get("$ref") instanceof String reference))
      return node;
    @Nullable Object found = document;
    for (var step : reference.substring(2).split("/"))
      found = found instanceof Map<?, ?> map ? map.get(step) : null;
    return found;
  }

  private static void each(@Nullable Object parts, Consumer<@Nullable Object> deed) {
    if (parts instanceof Map<?, ?> map) map.values().forEach(deed);
  }

  /// What was read from a file can be changed before it is written.
  @SuppressWarnings("unchecked")
  private static Map<Object, Object> changeable(@Nullable Object node) {
    if (!(node instanceof Map<?, ?> map))
      throw new IllegalStateException("The API is described by something else: " + node);
    return (Map<Object, Object>) map;
  }
}
