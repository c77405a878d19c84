package org.safeconduct.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.safeconduct.platform.Conditions;
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

  private static final String OWN_NUMBER = """
      p.id in (
          select n.id from people.person n where n.folded like '%' || people.folded(:typed) || '%'
      """;

  private static final String IN_SCOPE = """
      (p.organisation = any(:organisations) or p.zone = any(:zones)
          or p.id = any(:persons) or p.head_of_household = any(:persons)%s)
      """;

  private final Conditions conditions = new Conditions();

  /// Whose people the actor may see; always part of a question.
  PeopleQuery(Scope scope) {
    if (!scope.everybody())
      conditions.and(IN_SCOPE.formatted(scope.orWithin("p.id")), scope.parameters());
  }

  PeopleQuery matching(PeopleFilter filter, Instant now) {
    conditions.and("p.left_at is null");
    if (filter.organisation() != null)
      and(
          "p.organisation = :organisation",
          "organisation",
          filter.organisation().value());
    if (filter.category() != null)
      and("p.category = :category", "category", filter.category().name());
    if (filter.country() != null) {
      and(STATION_IN_COUNTRY, "country", filter.country());
      conditions.with(Map.of("now", now.atOffset(ZoneOffset.UTC)));
    }
    if (filter.text() != null) text(filter.text());
    if (filter.withoutChannel()) conditions.and(NO_CHANNEL);
    return this;
  }

  private void text(String text) {
    Telephone.in(text)
        .ifPresentOrElse(
            number -> numbered(number, text),
            () -> conditions.andWords("p.folded", "people.folded", text));
  }

  /// The same digits may be a person's own number. A union uses both indexes, an `or` neither.
  private void numbered(Telephone number, String text) {
    conditions
        .and(OWN_NUMBER + " union all " + number.people() + ")", number.parameters())
        .with(Map.of("typed", Conditions.literal(text)));
  }

  PeopleQuery and(String condition, String name, Object value) {
    conditions.and(condition, name, value);
    return this;
  }

  PeopleQuery ids(List<UUID> ids) {
    return and("p.id = any(:ids)", "ids", ids.toArray(UUID[]::new));
  }

  /// The `where` clause, or an empty string.
  String where() {
    return conditions.after("where");
  }

  Map<String, Object> parameters() {
    return conditions.parameters();
  }
}
