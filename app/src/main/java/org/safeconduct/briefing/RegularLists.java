package org.safeconduct.briefing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Exports;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Sheet;
import org.safeconduct.platform.Sheets;
import org.springframework.stereotype.Service;

/// The lists that an adviser needs regularly, with what is wrong with each entry. Everybody sees
/// what the rooms show them.
@Service
public class RegularLists {
  private final Permissions permissions;
  private final Map<ListKind, ListSource> sources = new EnumMap<>(ListKind.class);
  private final Sheets sheets;

  RegularLists(Permissions permissions, List<ListSource> sources, Sheets sheets) {
    this.permissions = permissions;
    this.sheets = sheets;
    for (var source : sources) source.kinds().forEach(kind -> this.sources.put(kind, source));
  }

  /// Which lists the actor may read.
  public List<ListKind> readable() {
    permissions.require(Duty.SEE_CONSOLE);
    return sources.keySet().stream()
        .filter(kind -> permissions.allows(kind.duty()))
        .toList();
  }

  /// One page of a list.
  ///
  /// @param request sort orders: those of [#orders]
  public Page<ListEntry> list(ListKind kind, ListFilter filter, PageRequest request) {
    permissions.require(kind.duty());
    permissions.require(Duty.SEE_CONSOLE);
    return source(kind).page(kind, filter, request);
  }

  /// How many entries there are, and how good they are.
  public ListCounts counts(ListKind kind, ListFilter filter) {
    permissions.require(kind.duty());
    permissions.require(Duty.SEE_CONSOLE);
    return source(kind).counts(kind, filter);
  }

  /// The whole list as a sheet, with what is wrong with each entry in the last column.
  public Sheet sheet(ListKind kind, ListFilter filter, @Nullable String sort) {
    permissions.require(kind.duty());
    permissions.require(Duty.SEE_CONSOLE);
    var columns = new ArrayList<>(columns(kind));
    columns.add("briefing.column.stale");
    columns.add("briefing.column.incomplete");
    columns.add("briefing.column.wrong");
    var entries = Exports.all(request -> source(kind).page(kind, filter, request), sort);
    return sheets.of(
        "briefing.list." + kind, columns, entries.stream().map(this::cells).toList());
  }

  /// The message keys of a list's columns.
  List<String> columns(ListKind kind) {
    return source(kind).columns(kind);
  }

  /// By what each column sorts; an empty text where it does not.
  List<String> orders(ListKind kind) {
    return source(kind).orders(kind);
  }

  private List<@Nullable Object> cells(ListEntry entry) {
    var cells = new ArrayList<@Nullable Object>(entry.cells());
    cells.add(entry.flags().contains(Flag.STALE));
    cells.add(entry.flags().contains(Flag.INCOMPLETE));
    cells.add(String.join("; ", entry.wrong()));
    return cells;
  }

  private ListSource source(ListKind kind) {
    var source = sources.get(kind);
    if (source == null) throw new IllegalStateException("Nobody knows the list " + kind);
    return source;
  }
}
