package org.safeconduct.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

  private static final String IN_UNIT = """
      p.unit in (
          with recursive below as (
              select id from people.unit where id = :unit
              union
              select u.id from people.unit u join below on u.parent = below.id)
          select id from below)
      """;

  /// Looked for once; applies the scope itself.
  private static final String HITS = """
      hits as materialized (
          select * from people.found(:wanted, :digits, :local, :gone, :everybody, :organisations,
              :zones, :persons, 200))
      """;

  /// Who lacks what, told once for all whom the reader may see.
  private static final String LACKING = """
      lacking as materialized (
          select * from people.gaps(cast(:now as timestamptz), null))
      """;

  /// Looked up in what was told once: `is true` keeps it from being joined anew for each person.
  private static final String LACKS = "(p.id in (select g.person from lacking g where %s)) is true";

  private static final String WITHOUT_CHANNEL = """
      not exists (select from people.channel c where c.person in (p.id, p.head_of_household))
      """;

  private static final String FOUND = "join hits hit on hit.person = p.id\n";

  private static final String IN_SCOPE = """
      (p.organisation = any(:organisations) or p.zone = any(:zones)
          or p.id = any(:persons) or p.head_of_household = any(:persons)%s)
      """;

  /// The file that stands for the person is asked the same question; whoever cannot see it, or does
  /// not ask for it, sees this one. `values` reads the outer `p`, what follows the inner one.
  private static final String ONCE = """
      (p.same_as is null or not exists (
          select from (values (p.same_as)) as led (file)
          join people.person p on p.id = led.file
          %s%s))
      """;

  private final Conditions conditions = new Conditions();
  private final Scope scope;
  private final List<String> first = new ArrayList<>();
  private String found = "";

  /// Whose people the actor may see; always part of a question.
  PeopleQuery(Scope scope) {
    this.scope = scope;
    if (!scope.everybody())
      conditions.and(IN_SCOPE.formatted(scope.orWithin("p.id")), scope.parameters());
  }

  PeopleQuery matching(PeopleFilter filter, Instant now) {
    conditions.and(filter.gone() ? "p.left_at is not null" : "p.left_at is null");
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
    if (filter.unit() != null) and(IN_UNIT, "unit", filter.unit());
    if (filter.withoutChannel()) conditions.and(WITHOUT_CHANNEL);
    if (filter.gap() != null) anyOf(List.of(filter.gap()), now);
    if (filter.text() != null) text(filter.text(), filter.gone());
    return this;
  }

  private void text(String text, boolean gone) {
    found = FOUND;
    first.add(HITS);
    var number = Telephone.in(text);
    conditions
        .with(scope.parameters())
        .with(Map.of(
            "wanted",
            text,
            "digits",
            number.map(Telephone::digits).orElse(""),
            "local",
            number.map(Telephone::local).orElse(new String[0]),
            "gone",
            gone));
  }

  /// What stands before the question.
  String before() {
    return first.isEmpty() ? "" : "with " + String.join(", ", first);
  }

  /// Whether somebody is looked for by text.
  boolean searches() {
    return !found.isEmpty();
  }

  /// The join that finds by text, or an empty string; its column `hit.rank` says how well.
  String found() {
    return found;
  }

  /// Lets somebody with several files count once, in the file that leads. Asked last.
  PeopleQuery once() {
    conditions.and(ONCE.formatted(found, where()));
    return this;
  }

  PeopleQuery and(String condition) {
    conditions.and(condition);
    return this;
  }

  /// Lets only those through in whose file at least one of these is missing.
  PeopleQuery anyOf(Collection<Gap> gaps, Instant now) {
    first.add(LACKING);
    var any = gaps.stream().map(gap -> "g." + gap.column()).collect(Collectors.joining(" or "));
    conditions.and(LACKS.formatted(any)).with(Gap.parameters(now));
    return this;
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
