package org.safeconduct.notifications.sent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Scope;

/// Conditions on messages `m` with their wording `w`, as SQL with named parameters.
class MessageQuery {
  private static final String IN_SCOPE = """
      (m.organisation = any(:organisations) or m.zone = any(:zones)
        or m.person = any(:persons) or m.head_of_household = any(:persons))
      """;

  private final List<String> conditions = new ArrayList<>(List.of("true"));
  private final Map<String, Object> parameters = new HashMap<>();

  /// Whose messages the actor may see; always part of a question.
  MessageQuery(Scope scope) {
    if (scope.everybody()) return;
    conditions.add(IN_SCOPE);
    parameters.putAll(scope.parameters());
  }

  MessageQuery matching(SentFilter filter) {
    and("m.question = :question", "question", filter.question());
    and(
        "m.state = :state",
        "state",
        filter.state() == null ? null : filter.state().name());
    and("m.person = :person", "person", filter.person());
    var text = filter.text();
    and("(m.name ilike :text or m.address ilike :text)", "text", pattern(text));
    return this;
  }

  /// Adds the condition unless there is nothing to compare with.
  MessageQuery and(String condition, String name, @Nullable Object value) {
    if (value == null) return this;
    conditions.add(condition);
    parameters.put(name, value);
    return this;
  }

  /// What to look for with `ilike`, or null if there is no text.
  static @Nullable String pattern(@Nullable String text) {
    if (text == null || text.isBlank()) return null;
    return "%" + Conditions.literal(text) + "%";
  }

  /// The conditions, after `where`.
  String conditions() {
    return String.join(" and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
