package org.safeconduct.premises;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeconduct.platform.Scope;

/// The conditions of a question about buildings, as SQL with named parameters. Buildings are not
/// personal and may all be seen; of their occupants those in scope are counted.
final class PremisesQuery {
  private static final String OCCUPANTS = """
      (select count(*) from premises.occupant t join people.subject s on s.person = t.person
       where t.premises = m.id and s.left_at is null%s)
      """;

  private static final String IN_SCOPE = """
       and (s.organisation = any(:organisations) or s.zone = any(:zones)
           or s.person = any(:persons) or s.head_of_household = any(:persons))
      """;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();
  private final String occupants;

  PremisesQuery(Scope scope) {
    occupants = OCCUPANTS.formatted(scope.everybody() ? "" : IN_SCOPE);
    if (!scope.everybody()) parameters.putAll(scope.parameters());
  }

  PremisesQuery matching(PremisesFilter filter) {
    if (filter.kind() != null) and("m.kind = :kind", "kind", filter.kind().name());
    if (filter.organisation() != null)
      and(
          "m.organisation = :organisation",
          "organisation",
          filter.organisation().value());
    if (filter.country() != null) and("m.country = :country", "country", filter.country());
    if (filter.text() != null) words(filter.text());
    return this;
  }

  PremisesQuery and(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
    return this;
  }

  private void words(String text) {
    int number = 0;
    for (var word : text.strip().split("\\s+")) {
      if (word.isEmpty() || number == 10) continue;
      var name = "word" + number++;
      and(
          "people.folded(m.name || ' ' || m.place_label) like '%%' || people.folded(:%s) || '%%'"
              .formatted(name),
          name,
          word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
    }
  }

  /// A subquery that counts the occupants whom the actor may see.
  String occupants() {
    return occupants;
  }

  String where() {
    return conditions.isEmpty() ? "" : "where " + String.join("\n  and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
