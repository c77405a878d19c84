package org.safeconduct.briefing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleFilter;
import org.safeconduct.people.PeopleRolls;
import org.safeconduct.people.PeopleRolls.Roll;
import org.safeconduct.people.RollLine;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.springframework.stereotype.Component;

/// Personnel and dependants.
@Component
class PeopleSource implements ListSource {
  private static final List<String> PERSONNEL = List.of(
      "people.column.name",
      "people.column.organisation",
      "people.column.number",
      "people.column.category",
      "people.field.unit",
      "briefing.column.works",
      "briefing.column.lives",
      "people.column.email",
      "people.column.phone",
      "briefing.column.changed");
  private static final List<String> DEPENDANTS = List.of(
      "people.column.name",
      "people.column.organisation",
      "briefing.column.head",
      "people.field.relation",
      "briefing.column.recognised",
      "briefing.column.works",
      "briefing.column.lives",
      "people.column.email",
      "people.column.phone",
      "briefing.column.changed");

  private final PeopleRolls rolls;
  private final Sheets words;
  private final Clock clock;

  PeopleSource(PeopleRolls rolls, Sheets words, Clock clock) {
    this.rolls = rolls;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Set<ListKind> kinds() {
    return EnumSet.of(ListKind.PERSONNEL, ListKind.DEPENDANTS);
  }

  @Override
  public List<String> columns(ListKind kind) {
    return kind == ListKind.PERSONNEL ? PERSONNEL : DEPENDANTS;
  }

  @Override
  public List<String> orders(ListKind kind) {
    var category = kind == ListKind.PERSONNEL ? "category" : "";
    return List.of("name", "organisation", "", category, "", "", "", "", "", "changed");
  }

  @Override
  public Page<ListEntry> page(ListKind kind, ListFilter filter, PageRequest request) {
    var found = rolls.list(roll(kind), filter(filter), request);
    Marking.holds(found);
    return found.map(line -> entry(kind, line));
  }

  @Override
  public ListCounts counts(ListKind kind, ListFilter filter) {
    var counts = rolls.counts(roll(kind), filter(filter));
    return new ListCounts(counts.people(), counts.stale(), counts.incomplete(), clock.instant());
  }

  private static Roll roll(ListKind kind) {
    return kind == ListKind.PERSONNEL ? Roll.PERSONNEL : Roll.DEPENDANTS;
  }

  private static PeopleFilter filter(ListFilter it) {
    return new PeopleFilter(
        it.organisationId(), null, it.words(), it.code(), false, null, it.gap(), false);
  }

  private ListEntry entry(ListKind kind, RollLine line) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(line.card().name());
    cells.add(line.card().organisationName());
    if (kind == ListKind.PERSONNEL) {
      cells.add(line.number());
      cells.add(
          words.text("people.category." + line.card().category(), line.card().organisation()));
      cells.add(line.unit());
    } else household(line.household(), cells);
    cells.add(line.works());
    cells.add(line.lives());
    cells.add(line.card().email());
    cells.add(line.card().phone());
    cells.add(line.changedAt());
    var flags = EnumSet.noneOf(Flag.class);
    if (line.stale()) flags.add(Flag.STALE);
    if (line.incomplete()) flags.add(Flag.INCOMPLETE);
    return new ListEntry(
        "/people/" + line.card().id(),
        cells,
        flags,
        line.gaps().stream().map(gap -> words.text("people.gap." + gap)).toList());
  }

  private void household(RollLine.@Nullable Household it, List<@Nullable Object> cells) {
    cells.add(it == null ? null : it.head());
    cells.add(
        it == null || it.relation().isEmpty()
            ? null
            : words.text("people.relation." + it.relation()));
    cells.add(it == null ? null : words.text(it.recognised() ? "briefing.yes" : "briefing.no"));
  }
}
