package org.safeconduct.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.Scope;

/// The conditions of a question to the register, as SQL with named parameters.
final class PeopleQuery {
  private static final String STATION_IN_COUNTRY = """
      exists (
          select from people.station s
          where s.person = p.id and s.country = :country and not s.withdrawn
            and s.starts <= :now and s.ends > :now
            and not exists (
                select from people.station newer where newer.id = s.id and newer.version > s.version))
      """;

  private static final String NO_CHANNEL =
      "not exists (select from people.channel c where c.person in (p.id, p.head_of_household))";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /// Whose people the actor may see; always part of a question.
  PeopleQuery(Scope scope) {
    if (scope.everybody()) return;
    conditions.add("""
        (p.organisation = any(:organisations) or p.zone = any(:zones)
            or p.id = any(:persons) or p.head_of_household = any(:persons))
        """);
    parameters.putAll(scope.parameters());
  }

  PeopleQuery matching(PeopleFilter filter, Instant now) {
    conditions.add("p.left_at is null");
    if (filter.organisation() != null)
      and(
          "p.organisation = :organisation",
          "organisation",
          filter.organisation().value());
    if (filter.category() != null)
      and("p.category = :category", "category", filter.category().name());
    if (filter.country() != null) {
      and(STATION_IN_COUNTRY, "country", filter.country());
      parameters.put("now", now.atOffset(ZoneOffset.UTC));
    }
    if (filter.text() != null) words(filter.text());
    if (filter.withoutChannel()) conditions.add(NO_CHANNEL);
    return this;
  }

  PeopleQuery and(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
    return this;
  }

  PeopleQuery ids(List<UUID> ids) {
    return and("p.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
  }

  /// Each word somewhere in name or number, in any order.
  private void words(String text) {
    int number = 0;
    for (var word : text.strip().split("\\s+")) {
      if (word.isEmpty() || number == 10) continue;
      var name = "word" + number++;
      var pattern = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
      and("p.folded like '%%' || people.folded(:%s) || '%%'".formatted(name), name, pattern);
    }
  }

  /// The `where` clause, or an empty string.
  String where() {
    return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
