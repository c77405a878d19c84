package org.safeconduct.exposure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Confidence;

/// The lists that were asked for last, so that the people of a long one are looked for
/// once while somebody turns its pages. A list is found again by the same question of the same
/// scope only, and only while
/// the picture has not changed.
final class RecentLists {
  private static final int KEPT = 4;

  private final Map<Key, Kept> lists = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
      return size() > KEPT;
    }
  };

  Kept of(Key key, Supplier<Kept> otherwise) {
    var known = find(key);
    if (known != null) return known;
    var made = otherwise.get();
    synchronized (lists) {
      lists.put(key, made);
    }
    return made;
  }

  private @Nullable Kept find(Key key) {
    synchronized (lists) {
      return lists.get(key);
    }
  }

  /// Everybody of the group asked for in no particular order, and the totals of all groups.
  record Kept(Totals totals, List<Line> lines) {}

  /// What tells one list from another.
  ///
  /// @param changes how often the picture had changed before the list was made
  record Key(
      Asked asked,
      Group group,
      Set<Confidence> confidence,
      @Nullable OrganisationId organisation,
      @Nullable Category category,
      @Nullable String text,
      Scope scope,
      long changes) {
    static Key of(Asked asked, ExposureFilter filter, Scope scope, long changes) {
      return new Key(
          asked,
          filter.group(),
          filter.confidence(),
          filter.organisation(),
          filter.category(),
          filter.text(),
          scope,
          changes);
    }
  }
}
