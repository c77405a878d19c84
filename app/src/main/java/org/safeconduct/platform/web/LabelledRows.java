package org.safeconduct.platform.web;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Marking;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds the labelled records that an answer names, wherever in it, and writes into each row of a
/// list that names one which label the row bears.
final class LabelledRows {
  static final String FIELD = "label";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int LENGTH = 36;

  private final Marking marking;
  private final Set<UUID> found = new HashSet<>();

  LabelledRows(Marking marking) {
    this.marking = marking;
  }

  /// Whether any labelled record was found.
  boolean any() {
    return !found.isEmpty();
  }

  /// Reads an answer that is written already and stays as it is.
  Object read(String text) {
    ID.matcher(text).results().forEach(it -> labelled(it.group()));
    marking.shows(found);
    return text;
  }

  /// Reads an answer and labels its rows.
  JsonNode label(JsonNode answer) {
    highest(answer, false);
    marking.shows(found);
    return answer;
  }

  private @Nullable UUID highest(JsonNode node, boolean row) {
    if (node.isString()) return labelled(node.asString());
    UUID highest = null;
    for (var part : node.values()) highest = higher(highest, highest(part, node.isArray()));
    if (row && highest != null && node instanceof ObjectNode named)
      named.put(FIELD, marking.mark(highest).code());
    return highest;
  }

  private @Nullable UUID higher(@Nullable UUID one, @Nullable UUID other) {
    if (one == null || other == null) return one == null ? other : one;
    return marking.rank(other) > marking.rank(one) ? other : one;
  }

  private @Nullable UUID labelled(String text) {
    if (text.length() != LENGTH || !ID.matcher(text).matches()) return null;
    var id = UUID.fromString(text);
    if (marking.rank(id) == 0) return null;
    found.add(id);
    return id;
  }
}
