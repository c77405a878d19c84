package org.safeconduct.governance.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
    var name = row.get(ZoneColumns.NAME);
    if (name.length() > LONGEST)
      found.add(
          RowFault.error(row.line(), ZoneColumns.NAME.name(), name, "text-too-long", LONGEST));
    var organisation = organisations
        .findIfSaid(row, ZoneColumns.ORGANISATION, found::add)
        .map(it -> it.value())
        .orElse(null);
    var area = areas.read(row, found::add);
    List<@Nullable Object> fields = Arrays.asList(
        name.isEmpty() ? null : name,
        organisation,
        area == null ? null : AreaJson.write(area),
        assemblyPoint(row));
    found.forEach(faults);
    boolean usable = found.stream().allMatch(RowFault::warning);
    return new StagedList.Cells(
        row.line(), name.isEmpty() ? code : name, List.of(code), usable ? fields : List.of());
  }

  /// The code, unless another row has it.
  private String code(Row row, Consumer<RowFault> faults) {
    var code = row.get(ZoneColumns.CODE);
    if (code.isEmpty())
      faults.accept(RowFault.error(row.line(), ZoneColumns.CODE.name(), "", "zone-missing"));
    var first = code.isEmpty() ? null : lines.putIfAbsent(code, row.line());
    if (first != null)
      faults.accept(RowFault.error(row.line(), ZoneColumns.CODE.name(), code, "zone-twice", first));
    return code;
  }

  private static @Nullable String assemblyPoint(Row row) {
    var cell = row.get(ZoneColumns.ASSEMBLY_POINT);
    if (cell.isEmpty()) return null;
    return cell.equals(NOTHING) ? "" : cell;
  }
}
