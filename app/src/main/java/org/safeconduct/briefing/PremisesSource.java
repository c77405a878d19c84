package org.safeconduct.briefing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Organisation;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Marking;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Sheets;
import org.safeconduct.premises.Premises;
import org.safeconduct.premises.PremisesFilter;
import org.safeconduct.premises.PremisesRegister;
import org.springframework.stereotype.Component;

/// Premises, facilities and offices.
@Component
class PremisesSource implements ListSource {
  private static final List<String> COLUMNS = List.of(
      "premises.column.name",
      "premises.column.kind",
      "premises.column.organisation",
      "premises.column.place",
      "premises.column.country",
      "briefing.column.address",
      "premises.column.capacity",
      "premises.column.occupants");

  private final PremisesRegister premises;
  private final PeopleRegister people;
  private final Sheets words;
  private final Clock clock;

  PremisesSource(PremisesRegister premises, PeopleRegister people, Sheets words, Clock clock) {
    this.premises = premises;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public Set<ListKind> kinds() {
    return EnumSet.of(ListKind.PREMISES);
  }

  @Override
  public List<String> columns(ListKind kind) {
    return COLUMNS;
  }

  @Override
  public List<String> orders(ListKind kind) {
    return List.of("name", "kind", "", "place", "", "", "", "occupants");
  }

  @Override
  public Page<ListEntry> page(ListKind kind, ListFilter filter, PageRequest request) {
    var organisations = people.organisations().stream()
        .collect(Collectors.toMap(Organisation::id, Organisation::name));
    var found = premises.list(filter(filter), request);
    Marking.holds(found);
    return found.map(it -> entry(it, organisations));
  }

  @Override
  public ListCounts counts(ListKind kind, ListFilter filter) {
    var all = premises.all(filter(filter));
    long incomplete = all.stream().filter(it -> !missing(it).isEmpty()).count();
    return new ListCounts(all.size(), 0, incomplete, clock.instant());
  }

  private static PremisesFilter filter(ListFilter it) {
    return new PremisesFilter(it.words(), null, it.organisationId(), it.code());
  }

  private ListEntry entry(Premises it, Map<OrganisationId, String> organisations) {
    var missing = missing(it);
    return new ListEntry(
        "/premises/" + it.id(),
        Arrays.<@Nullable Object>asList(
            it.name(),
            words.text("premises.kind." + it.kind()),
            organisations.get(it.organisation()),
            it.stay().label(),
            it.stay().country(),
            it.address(),
            it.capacity(),
            it.occupants()),
        missing.isEmpty() ? Set.of() : EnumSet.of(Flag.INCOMPLETE),
        missing.stream().map(part -> words.text("briefing.premises." + part)).toList());
  }

  private static List<String> missing(Premises it) {
    var missing = new ArrayList<String>();
    if (it.stay().position() == null) missing.add("no-position");
    if (it.address() == null || it.address().isBlank()) missing.add("no-address");
    if (it.capacity() == null) missing.add("no-capacity");
    return missing;
  }
}
