package org.safeconduct.exposure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.Category;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Confidence;

/// The lists of which the next stretch is still to come, so that the people of a long one are
/// looked for once while somebody turns its pages. A list is found again by the same question of
/// the same scope only, and only while the picture has not changed.
final class RecentLists {
  private static final int KEPT = 4;

  private final Map<Key, Kept> lists = new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
      return size() > KEPT;
    }
  };

  /// Keeps a list, and no longer those of an earlier picture, which are of no use any more.
  void keep(Kept list) {
    var key = list.key();
    if (key == null) return;
    synchronized (lists) {
      lists.keySet().removeIf(it -> it.changes() != key.changes());
      lists.put(key, list);
    }
  }

  void drop(Kept list) {
    synchronized (lists) {
      lists.remove(list.key());
    }
  }

  @Nullable
  Kept find(Key key) {
    synchronized (lists) {
      return lists.get(key);
    }
  }

  /// Everybody of the group asked for in no particular order, and the totals of all groups.
  ///
  /// @param key absent for a list that is not kept
  record Kept(@Nullable Key key, Totals totals, List<Line> lines) {}

  /// What tells one list from another.
  ///
  /// @param reach the minute in which the reader may see them: who is in a country changes with
  ///     time
  /// @param changes how often the picture had changed before the list was made
  record Key(
      Asked asked,
      Group group,
      Set<Confidence> confidence,
      @Nullable OrganisationId organisation,
      @Nullable Category category,
      @Nullable String text,
      Scope scope,
      Instant reach,
      long changes) {
    static Key of(Asked asked, ExposureFilter filter, Scope scope, Instant now, long changes) {
      return new Key(
          asked,
          filter.group(),
          filter.confidence(),
          filter.organisation(),
          filter.category(),
          filter.text(),
          scope,
          scope.countries().isEmpty() ? Instant.EPOCH : now.truncatedTo(ChronoUnit.MINUTES),
          changes);
    }
  }
}
