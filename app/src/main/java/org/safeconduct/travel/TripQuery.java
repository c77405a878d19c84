package org.safeconduct.travel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeconduct.platform.Scope;

/// The conditions of a question about legs, as SQL with named parameters; `l` is a leg, `p` its
/// traveller.
final class TripQuery {
  /// The legs that hold: newest version, not cancelled.
  static final String LEGS = """
      from travel.leg l
      join people.subject p on p.person = l.person
      where not l.cancelled
        and not exists (
            select from travel.leg newer where newer.id = l.id and newer.version > l.version)
      """;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  TripQuery(Scope scope) {
    if (scope.everybody()) return;
    conditions.add("""
        (p.organisation = any(:organisations) or p.zone = any(:zones)
            or p.person = any(:persons) or p.head_of_household = any(:persons))
        """);
    parameters.putAll(scope.parameters());
  }

  TripQuery matching(TripFilter filter) {
    if (filter.place() != null)
      and(
          "people.folded(l.place_label) like '%' || people.folded(:place) || '%'",
          "place", literal(filter.place().strip()));
    if (filter.country() != null) and("l.country = :country", "country", filter.country());
    if (filter.when() != null) {
      and("l.starts < :until", "until", utc(filter.when().until()));
      and("l.ends > :from", "from", utc(filter.when().from()));
    }
    if (filter.person() != null)
      and("l.person = :person", "person", filter.person().value());
    if (filter.organisation() != null)
      and(
          "p.organisation = :organisation",
          "organisation",
          filter.organisation().value());
    if (filter.traveller() != null) words(filter.traveller());
    return this;
  }

  TripQuery and(String condition, String name, Object value) {
    conditions.add(condition);
    parameters.put(name, value);
    return this;
  }

  private void words(String text) {
    int number = 0;
    for (var word : text.strip().split("\\s+")) {
      if (word.isEmpty() || number == 10) continue;
      var name = "word" + number++;
      and("p.folded like '%%' || people.folded(:%s) || '%%'".formatted(name), name, literal(word));
    }
  }

  private static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /// [#LEGS] with the conditions.
  String legs() {
    return conditions.isEmpty() ? LEGS : LEGS + "  and " + String.join("\n  and ", conditions);
  }

  Map<String, Object> parameters() {
    return parameters;
  }
}
