package org.safeconduct.travel.imports;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.PlaceCells;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.TimeCells;
import org.safeconduct.places.Place;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;

/// Makes legs out of rows, and says what is wrong with the others. Dates without an offset are
/// meant by the clocks of the place; a day that ends a leg counts as a whole.
final class LegRows {
  /// The columns whose cells are shown to [TimeCells#learn].
  static final List<Column> TIMES = List.of(TripColumns.FROM, TripColumns.TO);

  private final ListedOrganisations organisations;
  private final PlaceCells places;
  private final TimeCells times;
  private final Map<String, Long> lines = new HashMap<>();

  LegRows(ListedOrganisations organisations, PlaceCells places, TimeCells times) {
    this.organisations = organisations;
    this.places = places;
    this.times = times;
  }

  /// What a row turned out to be; of a row that cannot be used, whose trip it is about.
  record Reading(
      Optional<OrganisationId> organisation,
      String person,
      String reference,
      Optional<ListedLeg> leg) {}

  Reading read(Row row, Consumer<RowFault> faults) {
    var found = new ArrayList<RowFault>();
    var organisation = organisations.find(row, TripColumns.ORGANISATION, found::add);
    var person = filled(row, TripColumns.PERSON, "number-missing", found::add);
    var reference = filled(row, TripColumns.REFERENCE, "reference-missing", found::add);
    var placed = place(row, found::add);
    var when = when(row, placed, found::add);
    if (placed != null && when != null) refuseTwice(row, when, found::add);
    found.forEach(faults);
    boolean usable = found.stream().allMatch(RowFault::warning);
    var leg = usable && organisation.isPresent() && placed != null && when != null
        ? Optional.of(
            new ListedLeg(row.line(), organisation.get(), person, reference, placed.stay(), when))
        : Optional.<ListedLeg>empty();
    return new Reading(organisation, person, reference, leg);
  }

  private static String filled(Row row, Column column, String code, Consumer<RowFault> faults) {
    var cell = row.get(column);
    if (cell.isEmpty()) faults.accept(RowFault.error(row.line(), column.name(), "", code));
    return cell;
  }

  private PlaceCells.@Nullable Placed place(Row row, Consumer<RowFault> faults) {
    var label = row.get(TripColumns.PLACE);
    var country = row.get(TripColumns.COUNTRY);
    if (!label.isEmpty()) {
      var placed = places.place(label, country, row.line(), TripColumns.PLACE, TripColumns.COUNTRY);
      placed.warnings().forEach(faults);
      return placed;
    }
    if (country.isEmpty()) {
      faults.accept(RowFault.error(row.line(), TripColumns.PLACE.name(), "", "place-missing"));
      return null;
    }
    return places.countryOnly(country).orElseGet(() -> unknownCountry(row, country, faults));
  }

  private PlaceCells.Placed unknownCountry(Row row, String country, Consumer<RowFault> faults) {
    faults.accept(
        RowFault.warning(row.line(), TripColumns.COUNTRY.name(), country, "country-unknown"));
    return new PlaceCells.Placed(Stay.unlocated(country), Optional.empty(), List.of());
  }

  private @Nullable Interval when(
      Row row, PlaceCells.@Nullable Placed placed, Consumer<RowFault> faults) {
    var zone = zone(placed);
    var from = moment(row, TripColumns.FROM, zone, faults);
    var to = moment(row, TripColumns.TO, zone, faults);
    if (from == null || to == null) return null;
    if (from.isBefore(to)) return new Interval(from, to);
    faults.accept(RowFault.error(
        row.line(), TripColumns.TO.name(), row.get(TripColumns.TO), "until-before-from"));
    return null;
  }

  private static ZoneId zone(PlaceCells.@Nullable Placed placed) {
    return placed == null ? ZoneOffset.UTC : placed.place().map(Place::zone).orElse(ZoneOffset.UTC);
  }

  private @Nullable Instant moment(Row row, Column column, ZoneId zone, Consumer<RowFault> faults) {
    var cell = row.get(column);
    try {
      if (cell.isEmpty()) {
        faults.accept(RowFault.error(row.line(), column.name(), "", "date-missing"));
        return null;
      }
      var written = times.read(cell);
      return column == TripColumns.TO ? written.end(zone) : written.start(zone);
    } catch (TimeCells.Unreadable e) {
      faults.accept(RowFault.error(row.line(), column.name(), cell, e.code()));
      return null;
    }
  }

  private void refuseTwice(Row row, Interval when, Consumer<RowFault> faults) {
    var key = String.join(
        "\n",
        row.get(TripColumns.ORGANISATION),
        row.get(TripColumns.PERSON),
        row.get(TripColumns.REFERENCE),
        row.get(TripColumns.PLACE),
        when.from().toString());
    var first = lines.putIfAbsent(key, row.line());
    if (first != null)
      faults.accept(RowFault.error(
          row.line(),
          TripColumns.REFERENCE.name(),
          row.get(TripColumns.REFERENCE),
          "leg-twice",
          first));
  }
}
