package org.safeconduct.premises.imports;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.safeconduct.people.lists.RowPlaces;
import org.safeconduct.people.lists.StagedList;
import org.safeconduct.platform.StayColumns;
import org.safeconduct.premises.PremisesKind;

/// Makes buildings out of rows, and says what is wrong with the others.
final class PremisesRows {
  private static final String NOTHING = "-";
  private static final int LONGEST = 200;
  private static final int MOST_PEOPLE = 100_000;

  private final ListedOrganisations organisations;
  private final RowPlaces places;
  private final Map<String, Long> lines = new HashMap<>();

  PremisesRows(ListedOrganisations organisations, PlaceCells places) {
    this.organisations = organisations;
    this.places = new RowPlaces(places);
  }

  StagedList.Cells read(Row row, Consumer<RowFault> faults) {
    var found = new ArrayList<RowFault>();
    var organisation = organisations.find(row, PremisesColumns.ORGANISATION, found::add);
    var number = number(row, organisation, found::add);
    var placed = places.read(row, PremisesColumns.STAY, found::add);
    var fields = new ArrayList<@Nullable Object>();
    fields.add(text(row, PremisesColumns.NAME, found::add));
    fields.add(kind(row, found::add));
    fields.addAll(StayColumns.valuesOf(placed == null ? null : placed.stay()));
    fields.add(text(row, PremisesColumns.ADDRESS, found::add));
    fields.add(capacity(row, found::add));
    fields.add(null);
    var occupants = occupants(row, organisation, found::add);
    found.forEach(faults);
    var keys = Arrays.asList(organisation.map(it -> it.value()).orElse(null), number, occupants);
    boolean usable = found.stream().allMatch(RowFault::warning);
    return new StagedList.Cells(row.line(), label(row), keys, usable ? fields : List.of());
  }

  private static String label(Row row) {
    return (row.get(PremisesColumns.NAME) + " (" + row.get(PremisesColumns.NUMBER) + ")").strip();
  }

  /// The number, unless another row has it.
  private String number(Row row, Optional<OrganisationId> organisation, Consumer<RowFault> faults) {
    var number = row.get(PremisesColumns.NUMBER);
    if (number.isEmpty()) faults.accept(fault(row, PremisesColumns.NUMBER, "premises-missing"));
    else if (organisation.isPresent()) {
      var first = lines.putIfAbsent(organisation.get() + number, row.line());
      if (first != null)
        faults.accept(RowFault.error(
            row.line(), PremisesColumns.NUMBER.name(), number, "number-twice", first));
    }
    return number;
  }

  /// Null when nothing is said; empty when what is stored is taken away.
  private static @Nullable String text(Row row, Column column, Consumer<RowFault> faults) {
    var cell = row.get(column);
    if (cell.length() > LONGEST)
      faults.accept(RowFault.error(row.line(), column.name(), cell, "text-too-long", LONGEST));
    if (cell.isEmpty()) return null;
    return cell.equals(NOTHING) && column == PremisesColumns.ADDRESS ? "" : cell;
  }

  private static @Nullable PremisesKind kind(Row row, Consumer<RowFault> faults) {
    var cell = row.get(PremisesColumns.KIND);
    if (cell.isEmpty()) return null;
    var kind = KindNames.find(cell);
    if (kind.isEmpty()) faults.accept(fault(row, PremisesColumns.KIND, "premises-kind-unknown"));
    return kind.orElse(null);
  }

  private static @Nullable Integer capacity(Row row, Consumer<RowFault> faults) {
    var cell = row.get(PremisesColumns.CAPACITY);
    if (cell.isEmpty()) return null;
    if (cell.matches("\\d{1,6}") && Integer.parseInt(cell) <= MOST_PEOPLE)
      return Integer.valueOf(cell);
    faults.accept(RowFault.error(
        row.line(), PremisesColumns.CAPACITY.name(), cell, "capacity-unreadable", MOST_PEOPLE));
    return null;
  }

  /// Whom the row names as `<organisation>⇥<number>` a line: people of the row's organisation by
  /// their number, of another as `CODE:number`. Null when nothing is said.
  private @Nullable String occupants(
      Row row, Optional<OrganisationId> organisation, Consumer<RowFault> faults) {
    var cell = row.get(PremisesColumns.OCCUPANTS);
    if (cell.isEmpty() || organisation.isEmpty()) return null;
    if (cell.equals(NOTHING)) return "";
    var named = new ArrayList<String>();
    for (var one : cell.split("[;,|\\n]+")) {
      var entry = Row.clean(one);
      if (entry.isEmpty()) continue;
      int colon = entry.indexOf(':');
      var whose =
          colon < 0 ? organisation : organisations.named(Row.clean(entry.substring(0, colon)));
      if (whose.isEmpty())
        faults.accept(RowFault.error(
            row.line(), PremisesColumns.OCCUPANTS.name(), entry, "occupant-unknown"));
      else named.add(whose.get() + "\t" + Row.clean(entry.substring(colon + 1)));
    }
    return String.join("\n", named);
  }

  private static RowFault fault(Row row, Column column, String code) {
    return RowFault.error(row.line(), column.name(), row.get(column), code);
  }
}
