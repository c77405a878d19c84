package org.safeconduct.people.presence;

import java.time.ZoneOffset;
import java.util.Map;
import org.safeconduct.platform.Conditions;
import org.safeconduct.platform.Scope;

/// The conditions of a question about entries, as SQL with named parameters; `e` is an entry, `p`
/// its person, `o` the organisation.
final class AwayQuery {
  private static final String ENTRIES = """
      from people.presence e
      join people.person p on p.id = e.person
      join people.organisation o on o.id = p.organisation
      where not e.withdrawn and p.left_at is null
        and not exists (
            select from people.presence newer where newer.id = e.id and newer.version > e.version)
      """;

  private static final String IN_SCOPE = """
      (p.organisation = any(:organisations) or p.zone = any(:zones)
          or p.id = any(:persons) or p.head_of_household = any(:persons)%s)
      """;

  private final Conditions conditions = new Conditions();

  AwayQuery(Scope scope) {
    if (!scope.everybody())
      conditions.and(IN_SCOPE.formatted(scope.orWithin("p.id")), scope.parameters());
  }

  AwayQuery matching(AwayFilter filter) {
    and(
        "e.kind = any(:kinds)",
        "kinds",
        filter.kinds().stream().map(PresenceKind::name).toArray(String[]::new));
    and("e.starts < :until", "until", filter.when().until().atOffset(ZoneOffset.UTC));
    and("e.ends > :from", "from", filter.when().from().atOffset(ZoneOffset.UTC));
    if (filter.organisation() != null)
      and("o.id = :organisation", "organisation", filter.organisation().value());
    if (filter.zone() != null) and("p.zone = :zone", "zone", filter.zone());
    if (filter.country() != null) and("e.country = :country", "country", filter.country());
    if (filter.text() != null) conditions.andWords("p.folded", "people.folded", filter.text());
    return this;
  }

  AwayQuery and(String condition, String name, Object value) {
    conditions.and(condition, name, value);
    return this;
  }

  /// The entries that hold, with the conditions.
  String entries() {
    return ENTRIES + conditions.after("  and");
  }

  Map<String, Object> parameters() {
    return conditions.parameters();
  }
}
