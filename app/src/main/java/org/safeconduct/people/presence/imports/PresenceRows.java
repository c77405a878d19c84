package org.safeconduct.people.presence.imports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.PlaceCells;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.RowPlaces;
import org.safeconduct.people.lists.StagedList;
import org.safeconduct.people.lists.TimeCells;
import org.safeconduct.people.lists.WrittenTime;
import org.safeconduct.people.presence.PresenceKind;
import org.safeconduct.places.Place;
import org.safeconduct.platform.StayColumns;

/// Makes entries out of rows, and says what is wrong with the others. Days are whole; a time of
/// day in a cell is passed over.
final class PresenceRows {
  private static final String NOTHING = "-";

  private final ListedOrganisations organisations;
  private final RowPlaces places;
  private final TimeCells times;

  PresenceRows(ListedOrganisations organisations, PlaceCells places, TimeCells times) {
    this.organisations = organisations;
    this.places = new RowPlaces(places);
    this.times = times;
  }

  StagedList.Cells read(Row row, Consumer<RowFault> faults) {
    var found = new ArrayList<RowFault>();
    var organisation = organisations.find(row, PresenceColumns.ORGANISATION, found::add);
    var number = row.get(PresenceColumns.PERSON);
    if (number.isEmpty()) found.add(fault(row, PresenceColumns.PERSON, "number-missing"));
    var kind = kind(row, found::add);
    var first = day(row, PresenceColumns.FROM, found::add);
    var last = day(row, PresenceColumns.UNTIL, found::add);
    if (first != null && last != null && last.isBefore(first))
      found.add(fault(row, PresenceColumns.UNTIL, "until-before-from"));
    var placed = placed(row, found::add);
    found.forEach(faults);
    var zone = placed == null ? null : placed.place().map(Place::zone).orElse(null);
    List<@Nullable Object> keys = Arrays.asList(
        organisation.map(it -> it.value()).orElse(null),
        number,
        kind,
        zone == null ? null : zone.getId(),
        null);
    boolean usable = found.stream().allMatch(RowFault::warning);
    return new StagedList.Cells(
        row.line(), label(row), keys, usable ? fields(row, first, last, placed) : List.of());
  }

  private static List<@Nullable Object> fields(
      Row row,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      PlaceCells.@Nullable Placed placed) {
    var fields = new ArrayList<@Nullable Object>(8);
    fields.add(first);
    fields.add(last);
    fields.addAll(StayColumns.valuesOf(placed == null ? null : placed.stay()));
    if (takesAway(row)) fields.set(2, "");
    return fields;
  }

  private static String label(Row row) {
    return String.join(
        " · ",
        row.get(PresenceColumns.PERSON),
        row.get(PresenceColumns.KIND),
        row.get(PresenceColumns.FROM));
  }

  private static @Nullable PresenceKind kind(Row row, Consumer<RowFault> faults) {
    var kind = KindNames.find(row.get(PresenceColumns.KIND));
    if (kind.isEmpty()) faults.accept(fault(row, PresenceColumns.KIND, "kind-unknown"));
    return kind.orElse(null);
  }

  private @Nullable LocalDate day(Row row, Column column, Consumer<RowFault> faults) {
    var cell = row.get(column);
    if (cell.isEmpty()) faults.accept(fault(row, column, "date-missing"));
    if (cell.isEmpty()) return null;
    try {
      return switch (times.read(cell)) {
        case WrittenTime.Day it -> it.date();
        case WrittenTime.Local it -> it.time().toLocalDate();
        case WrittenTime.Exact it -> it.moment().atOffset(ZoneOffset.UTC).toLocalDate();
      };
    } catch (TimeCells.Unreadable e) {
      faults.accept(fault(row, column, e.code()));
      return null;
    }
  }

  private static boolean takesAway(Row row) {
    return row.get(PresenceColumns.PLACE).equals(NOTHING);
  }

  private PlaceCells.@Nullable Placed placed(Row row, Consumer<RowFault> faults) {
    return takesAway(row) ? null : places.read(row, PresenceColumns.WHERE, faults);
  }

  private static RowFault fault(Row row, Column column, String code) {
    return RowFault.error(row.line(), column.name(), row.get(column), code);
  }
}
