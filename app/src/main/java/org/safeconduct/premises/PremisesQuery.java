package org.safeconduct.premises;

import java.util.Map;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Scope;

/// The conditions of a question about buildings, as SQL with named parameters. Buildings are not
/// personal and may all be seen unless they were closed; of their occupants those in scope are
/// counted.
final class PremisesQuery {
  private static final String OCCUPANTS = """
      (select count(distinct s.human) from premises.occupant t join people.subject s on s.person = t.person
       where t.premises = m.id and s.left_at is null%s)
      """;

  private static final String IN_SCOPE = """
       and (s.organisation = any(:organisations) or s.zone = any(:zones)
           or s.person = any(:persons) or s.head_of_household = any(:persons)%s)
      """;

  private final Conditions conditions = new Conditions();
  private final String occupants;

  PremisesQuery(Scope scope) {
    occupants = OCCUPANTS.formatted(
        scope.everybody() ? "" : IN_SCOPE.formatted(scope.orWithin("s.person")));
    conditions.and("m.closed_at is null");
    if (!scope.everybody()) conditions.with(scope.parameters());
  }

  PremisesQuery matching(PremisesFilter filter) {
    if (filter.kind() != null) and("m.kind = :kind", "kind", filter.kind().name());
    if (filter.organisation() != null)
      and(
          "m.organisation = :organisation",
          "organisation",
          filter.organisation().value());
    if (filter.country() != null) and("m.country = :country", "country", filter.country());
    if (filter.text() != null)
      conditions.andWords(
          "people.folded(m.name || ' ' || m.place_label)", "people.folded", filter.text());
    return this;
  }

  PremisesQuery and(String condition, String name, Object value) {
    conditions.and(condition, name, value);
    return this;
  }

  /// A subquery that counts the occupants whom the actor may see.
  String occupants() {
    return occupants;
  }

  String where() {
    return conditions.after("where");
  }

  Map<String, Object> parameters() {
    return conditions.parameters();
  }
}
