package org.safeconduct.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;

/// What the facts about one person say to one question (architecture.md 6.2).
///
/// @param asked the interval of the question
/// @param freshFor how old a confirmation may be at the start of the question and still be
///     *certain*
/// @param known everything known of her
/// @param contacts how the place of each fact meets the area; asked only of facts whose time
///     counts, because comparing a place for the first time may take long
record Judgement(Span asked, Freshness freshFor, Known known, IntFunction<Contact> contacts) {
  private static final Comparator<Fact> MOST_TRUSTED = Comparator.comparing(Fact::kind)
      .thenComparing(Fact::knownAt, Comparator.reverseOrder())
      .thenComparing(fact -> fact.when().from())
      .thenComparing(Fact::reference);

  private static final Comparator<Exposed> BEST =
      Comparator.comparing(Exposed::confidence).thenComparing(Exposed::fact, MOST_TRUSTED);

  private static final Comparator<Exposed> BEST_THEN_SOONEST = Comparator.comparing(
          Exposed::confidence)
      .thenComparing(exposed -> exposed.fact().when().from())
      .thenComparing(Exposed::fact, MOST_TRUSTED);

  /// Her best reason to be there during the question, if there is one.
  Optional<Exposed> present() {
    Exposed best = null;
    for (int i = 0; i < known.size(); i++)
      if (isPresence(i)) best = better(best, presence(i), BEST);
    return Optional.ofNullable(best);
  }

  /// Every reason for her to be there during the question, best first.
  List<Exposed> reasons() {
    return IntStream.range(0, known.size())
        .filter(this::isPresence)
        .mapToObj(this::presence)
        .sorted(BEST)
        .toList();
  }

  /// The plan that brings her there soon after the question, if there is one. Only another plan
  /// speaks against a plan for later: where she is seen today says nothing about it.
  ///
  /// @param within how long after the question such a stay may start, at whatever place
  Optional<Exposed> arriving(Duration within) {
    var latest = asked.exact().until().plus(within);
    Exposed best = null;
    for (int i = 0; i < known.size(); i++)
      if (known.until(i) >= asked.until() && isArrival(fact(i), latest) && touches(i))
        best = better(best, arrival(i), BEST_THEN_SOONEST);
    return Optional.ofNullable(best);
  }

  private boolean isPresence(int number) {
    return known.overlaps(number, asked) && touches(number);
  }

  private boolean touches(int number) {
    return contacts.apply(number) != Contact.NONE;
  }

  private Exposed presence(int number) {
    return exposed(number, asked, this::contradicts);
  }

  private Exposed arrival(int number) {
    return exposed(
        number, Span.of(fact(number).when()), (other, _) -> other.kind().isPlan());
  }

  private boolean isArrival(Fact fact, Instant latest) {
    var starts = fact.when().from();
    return fact.kind().isPlan()
        && !starts.isBefore(asked.exact().until())
        && !starts.isAfter(latest);
  }

  private static Exposed better(@Nullable Exposed one, Exposed other, Comparator<Exposed> order) {
    return one == null || order.compare(other, one) < 0 ? other : one;
  }

  /// @param contradicts whether one fact contradicts another, if it places her elsewhere
  private Exposed exposed(int number, Span during, BiPredicate<Fact, Fact> contradicts) {
    var fact = fact(number);
    var against = against(number, during, contradicts);
    boolean nearby = contacts.apply(number) == Contact.NEAR;
    boolean contradictedThroughout =
        !against.isEmpty() && leaveNoGap(against, shared(fact, during));
    var confidence =
        nearby || contradictedThroughout ? Confidence.POSSIBLE : ifNothingContradicts(fact);
    return new Exposed(known.of(), confidence, fact, against, nearby);
  }

  /// What speaks against a fact: whatever contradicts it during part of its time, and meets the
  /// area less closely. A town that reaches into the area lowers what is known of its inside, as
  /// any other town does. Asks first what costs least: nothing speaks against most facts.
  private List<Fact> against(int number, Span during, BiPredicate<Fact, Fact> contradicts) {
    var fact = fact(number);
    List<Fact> against = List.of();
    for (int i = 0; i < known.size(); i++) {
      if (!known.overlaps(i, during)
          || contacts.apply(i).compareTo(contacts.apply(number)) >= 0
          || !contradicts.test(fact(i), fact)
          || !fact(i).when().overlaps(shared(fact, during))) continue;
      if (against.isEmpty()) against = new ArrayList<>(2);
      against.add(fact(i));
    }
    if (against.size() > 1) against.sort(MOST_TRUSTED);
    return against;
  }

  private Fact fact(int number) {
    return known.facts().get(number);
  }

  private static Interval shared(Fact fact, Span during) {
    return fact.when().intersection(during.exact()).orElseThrow();
  }

  /// How sure a fact is by itself: its place has to be known to the point or town for more than
  /// *possible*.
  private Confidence ifNothingContradicts(Fact fact) {
    if (!fact.where().isLocal()) return Confidence.POSSIBLE;
    return switch (fact.kind()) {
      case CONFIRMATION -> isFresh(fact) ? Confidence.CERTAIN : Confidence.POSSIBLE;
      case TRANSIT, LEFT_BASE -> Confidence.POSSIBLE;
      case LEG, CALENDAR, PREMISES, DUTY_STATION, RESIDENCE -> Confidence.LIKELY;
    };
  }

  /// Whether the other fact counts for so much that it contradicts one that places her elsewhere
  /// at the same time. A confirmation contradicts an older one and, while it is fresh, anything
  /// else; a plan whatever is no confirmation; that she is on the way, the calendar and where she
  /// usually is. Where she usually is contradicts nothing.
  private boolean contradicts(Fact other, Fact fact) {
    return switch (other.kind()) {
      case CONFIRMATION ->
        fact.kind() == Kind.CONFIRMATION ? other.knownAt().isAfter(fact.knownAt()) : isFresh(other);
      case LEG, CALENDAR -> fact.kind() != Kind.CONFIRMATION;
      case TRANSIT -> fact.kind() == Kind.CALENDAR || fact.kind().isHomeBase();
      case PREMISES, DUTY_STATION, RESIDENCE, LEFT_BASE -> false;
    };
  }

  private boolean isFresh(Fact confirmation) {
    return !confirmation
        .knownAt()
        .plus(freshFor.of(known.of()))
        .isBefore(asked.exact().from());
  }

  /// Whether at each moment of the interval at least one of the facts holds.
  private static boolean leaveNoGap(List<Fact> facts, Interval whole) {
    var reached = whole.from();
    var inOrder = new ArrayList<Interval>(facts.size());
    for (var fact : facts) inOrder.add(fact.when());
    inOrder.sort(Comparator.comparing(Interval::from));
    for (var when : inOrder) {
      if (when.from().isAfter(reached)) return false;
      if (when.until().isAfter(reached)) reached = when.until();
    }
    return !reached.isBefore(whole.until());
  }
}
