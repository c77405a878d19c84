package org.safeconduct.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import org.safeconduct.shared.Interval;

/// Whom to look at again, and when, although nothing new is said of them: when something that
/// was said begins to hold, ends, or is fresh no longer. For one thread at a time.
///
/// Everybody waits in the queue for the earliest turn that was ever told; when what made it
/// early was taken back since, she is looked at once in vain.
final class Turns {
  private static final int FEW = 1_000;

  /// A moment that is asked about lasts so long.
  private static final Duration MOMENT = Interval.at(Instant.EPOCH).length();

  private final Freshness freshFor;
  private final Map<UUID, Turn> next = new HashMap<>();
  private final PriorityQueue<Turn> queue = new PriorityQueue<>(Comparator.comparing(Turn::at));

  Turns(Freshness freshFor) {
    this.freshFor = freshFor;
  }

  private record Turn(Instant at, UUID person) {}

  /// Has the person looked at again at her next turn, if there is any.
  ///
  /// @param now when she was looked at last
  void heed(Known known, Instant now) {
    after(known, now).ifPresent(turn -> heed(known.person(), turn));
  }

  /// Has the person looked at again at that moment at the latest.
  void heed(UUID person, Instant at) {
    var queued = next.get(person);
    if (queued != null && !at.isBefore(queued.at())) return;
    var turn = new Turn(at, person);
    next.put(person, turn);
    queue.add(turn);
    if (queue.size() > 2 * next.size() + FEW) clear();
  }

  /// Takes somebody out whose turn has come.
  Optional<UUID> take(Instant now) {
    for (var turn = queue.peek(); turn != null && !turn.at().isAfter(now); turn = queue.peek()) {
      queue.remove();
      if (next.remove(turn.person(), turn)) return Optional.of(turn.person());
    }
    return Optional.empty();
  }

  /// The first moment later than that one at which judging her may say something else.
  private Optional<Instant> after(Known known, Instant now) {
    var first = Interval.FOREVER;
    for (var fact : known.facts()) {
      first = earlier(first, nextTurnAt(fact.when().from(), now), now);
      first = earlier(first, nextTurnAt(fact.when().until(), now), now);
      if (fact.kind() == Kind.CONFIRMATION) first = earlier(first, stale(fact, known), now);
    }
    return first.equals(Interval.FOREVER) ? Optional.empty() : Optional.of(first);
  }

  private Instant stale(Fact confirmation, Known known) {
    return confirmation.knownAt().plus(freshFor.of(known.of())).plusNanos(1);
  }

  /// When what begins or ends then makes a difference next. It does so twice, because a moment has
  /// a length: first when the end of the moment asked about comes past it, so that part of the
  /// moment lies before it and part after it; then when its start does.
  private static Instant nextTurnAt(Instant beginOrEnd, Instant now) {
    var firstDifference = beginOrEnd.minus(MOMENT).plusNanos(1);
    return firstDifference.isAfter(now) ? firstDifference : beginOrEnd;
  }

  private static Instant earlier(Instant first, Instant turn, Instant now) {
    return turn.isAfter(now) && turn.isBefore(first) ? turn : first;
  }

  /// Leaves only those turns in the queue that still count.
  private void clear() {
    queue.clear();
    queue.addAll(next.values());
  }
}
