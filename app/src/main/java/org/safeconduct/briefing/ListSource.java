package org.safeconduct.briefing;

import java.util.List;
import java.util.Set;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;

/// Where a list comes from.
interface ListSource {
  /// Which lists it knows.
  Set<ListKind> kinds();

  /// The message keys of the columns, without that of the flags.
  List<String> columns(ListKind kind);

  /// Which of the columns can be sorted by, as the name of the order; empty where not.
  List<String> orders(ListKind kind);

  Page<ListEntry> page(ListKind kind, ListFilter filter, PageRequest request);

  ListCounts counts(ListKind kind, ListFilter filter);
}
