package org.safeconduct.governance.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.lists.Column;
import org.safeconduct.people.lists.ListedOrganisations;
import org.safeconduct.people.lists.Row;
import org.safeconduct.people.lists.RowFault;
import org.safeconduct.people.lists.StagedList;
import org.safeconduct.shared.AreaJson;

/// Makes zones out of rows, and says what is wrong with the others.
final class ZoneRows {
  private static final String NOTHING = "-";
  private static final int LONGEST = 200;

  private final ListedOrganisations organisations;
  private final AreaCells areas;
  private final Map<String, Long> lines = new HashMap<>();

  ZoneRows(ListedOrganisations organisations, AreaCells areas) {
    this.organisations = organisations;
    this.areas = areas;
  }

  StagedList.Cells read(Row row, Consumer<RowFault> faults) {
    var found = new ArrayList<RowFault>();
    var code = code(row, found::add);
    var name = text(row, ZoneColumns.NAME, found::add);
    var organisation = organisation(row, found::add);
    var area = areas.read(row, found::add);
    boolean said = !row.get(ZoneColumns.ORGANISATION).isEmpty();
    List<@Nullable Object> fields = Arrays.asList(
        name.isEmpty() ? null : name,
        said ? organisation : null,
        area == null ? null : AreaJson.write(area),
        assemblyPoint(row, found::add));
    found.forEach(faults);
    boolean usable = found.stream().allMatch(RowFault::warning);
    return new StagedList.Cells(
        row.line(),
        name.isEmpty() ? code : name,
        Arrays.asList(code, said ? null : organisation),
        usable ? fields : List.of());
  }

  /// The id of the organisation, that of the whole list if the row names none; null if neither
  /// does; empty when the zone is to be for everybody.
  private @Nullable String organisation(Row row, Consumer<RowFault> faults) {
    if (row.get(ZoneColumns.ORGANISATION).equals(NOTHING)) return "";
    return organisations
        .findIfSaid(row, ZoneColumns.ORGANISATION, faults)
        .map(it -> it.value().toString())
        .orElse(null);
  }

  /// The code, unless another row has it.
  private String code(Row row, Consumer<RowFault> faults) {
    var code = text(row, ZoneColumns.CODE, faults);
    if (code.isEmpty())
      faults.accept(RowFault.error(row.line(), ZoneColumns.CODE.name(), "", "zone-missing"));
    var first = code.isEmpty() ? null : lines.putIfAbsent(code, row.line());
    if (first != null)
      faults.accept(RowFault.error(row.line(), ZoneColumns.CODE.name(), code, "zone-twice", first));
    return code;
  }

  private static @Nullable String assemblyPoint(Row row, Consumer<RowFault> faults) {
    var cell = text(row, ZoneColumns.ASSEMBLY_POINT, faults);
    if (cell.isEmpty()) return null;
    return cell.equals(NOTHING) ? "" : cell;
  }

  private static String text(Row row, Column column, Consumer<RowFault> faults) {
    var cell = row.get(column);
    if (cell.length() > LONGEST)
      faults.accept(RowFault.error(row.line(), column.name(), cell, "text-too-long", LONGEST));
    return cell;
  }
}
