package org.safeconduct.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.index.AlertIndex;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.Interval;

/// The alerts that hold now or later, asked the other way round: which of them hold where
/// somebody is or is going to be? One book for all who ask. Safe for many threads: readers
/// never wait, and each sees the alerts of one moment.
public final class AlertBook {
  private final AlertIndex byPoint = new AlertIndex();
  private volatile @Nullable AlertPages pages;
  private int used;

  AlertBook() {}

  /// Where and when an alert holds.
  ///
  /// @param when a place that is only touched in time does not count
  public record Hold(Area area, Interval when) {
    /// What of its time is still to come; empty when it is over.
    public Optional<Interval> ahead(Instant now) {
      return when.intersection(Interval.since(now));
    }
  }

  /// Takes these alerts in place of all that were there before.
  ///
  /// @return those that are new, or hold elsewhere or at another time than before
  public synchronized Set<UUID> take(Map<UUID, Hold> alerts) {
    var before = pages == null ? AlertPages.NONE : pages;
    var known = before.byId();
    var changed = new HashSet<UUID>();
    alerts.forEach((id, hold) -> {
      var page = known.get(id);
      if (page == null || !page.hold().equals(hold)) changed.add(id);
    });
    var gone = known.values().stream()
        .filter(page -> !alerts.containsKey(page.id()) || changed.contains(page.id()))
        .toList();
    var come = changed.stream()
        .map(id -> AlertPage.of(used++, id, Objects.requireNonNull(alerts.get(id)), known.get(id)))
        .toList();
    pages = gone.isEmpty() && come.isEmpty() ? before : turned(before, gone, come);
    return changed;
  }

  /// The alerts that hold there at any time of the interval. A town is met by whatever it
  /// reaches into, a region or a way by whatever touches it.
  ///
  /// @throws IllegalStateException before any were taken: no alert at all would be a lie
  public Set<UUID> at(Where where, Interval when) {
    return pages()
        .near(where, when)
        .filter(page -> page.meets(where, when))
        .map(AlertPage::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The alerts that meet what is known about one person at any time of the interval, each
  /// with every reason.
  List<Met> meeting(PersonFacts person, Interval when, Freshness freshFor) {
    var now = pages();
    var facts = person.facts();
    var known = Known.unplaced(person);
    return facts.stream()
        .flatMap(fact -> fact.when().intersection(when).stream()
            .flatMap(shared -> now.near(fact.where(), shared)))
        .distinct()
        .flatMap(page -> page.met(known, when, freshFor).stream())
        .toList();
  }

  /// Whether alerts were taken yet.
  public boolean isKnown() {
    return pages != null;
  }

  /// How many alerts there are.
  public int size() {
    return pages().byNumber().size();
  }

  private AlertPages turned(AlertPages before, List<AlertPage> gone, List<AlertPage> come) {
    var next = new HashMap<>(before.byNumber());
    gone.forEach(page -> next.remove(page.number()));
    come.forEach(page -> next.put(page.number(), page));
    byPoint.change(
        gone.stream().map(AlertPage::number).collect(Collectors.toSet()),
        come.stream().map(AlertPage::entry).toList());
    return AlertPages.of(byPoint.now(), next.values());
  }

  private AlertPages pages() {
    var now = pages;
    if (now == null) throw new IllegalStateException("Alerts have not been read yet");
    return now;
  }
}
