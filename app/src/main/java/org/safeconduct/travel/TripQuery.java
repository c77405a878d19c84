package org.safeconduct.travel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Scope;

/// The conditions of a question about legs, as SQL with named parameters; `l` is a leg, `p` its
/// traveller.
final class TripQuery {
  /// The legs that hold: newest version, not cancelled.
  private static final String LEGS = """
      from travel.leg l
      join people.subject p on p.person = l.person
      where not l.cancelled
        and not exists (
            select from travel.leg newer where newer.id = l.id and newer.version > l.version)
      """;

  private static final String IN_SCOPE = """
      (p.organisation = any(:organisations) or p.zone = any(:zones)
          or p.person = any(:persons) or p.head_of_household = any(:persons)%s)
      """;

  private final Conditions conditions = new Conditions();

  TripQuery(Scope scope) {
    if (!scope.everybody())
      conditions.and(IN_SCOPE.formatted(scope.orWithin("p.person")), scope.parameters());
  }

  TripQuery matching(TripFilter filter) {
    if (filter.place() != null)
      and(
          "people.folded(l.place_label) like '%' || people.folded(:place) || '%'",
          "place", Conditions.literal(filter.place()));
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
    if (filter.traveller() != null)
      conditions.andWords("p.folded", "people.folded", filter.traveller());
    return this;
  }

  TripQuery and(String condition, String name, Object value) {
    conditions.and(condition, name, value);
    return this;
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /// The legs that hold, with the conditions.
  String legs() {
    return LEGS + conditions.after("  and");
  }

  Map<String, Object> parameters() {
    return conditions.parameters();
  }
}
