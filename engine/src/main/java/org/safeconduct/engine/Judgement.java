package org.safeconduct.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;

/// What the facts about one person say to one question (architecture.md 6.2).
///
/// @param asked the interval of the question
/// @param freshFor how old a confirmation may be at the start of the question and still be
///     *certain*
/// @param facts everything known of her
/// @param contacts how the place of each fact meets the area; asked only of facts whose time
///     counts, because comparing a place for the first time may take long
record Judgement(Interval asked, Freshness freshFor, List<Fact> facts, List<Contact> contacts) {
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
    return best(
        fact -> fact.when().overlaps(asked), i -> exposed(i, asked, this::speaksAgainst), BEST);
  }

  /// Every reason for her to be there during the question, best first.
  List<Exposed> reasons() {
    return IntStream.range(0, facts.size())
        .filter(i -> facts.get(i).when().overlaps(asked))
        .filter(i -> contacts.get(i) != Contact.NONE)
        .mapToObj(i -> exposed(i, asked, this::speaksAgainst))
        .sorted(BEST)
        .toList();
  }

  /// The plan that brings her there soon after the question, if there is one. Only another plan
  /// speaks against a plan for later: where she is seen today says nothing about it.
  ///
  /// @param within how long after the question such a stay may start, at whatever place
  Optional<Exposed> arriving(Duration within) {
    return best(
        fact -> isArrival(fact, within),
        i -> exposed(i, facts.get(i).when(), (other, _) -> other.kind().isPlan()),
        BEST_THEN_SOONEST);
  }

  private boolean isArrival(Fact fact, Duration within) {
    var starts = fact.when().from();
    return fact.kind().isPlan()
        && !starts.isBefore(asked.until())
        && !starts.isAfter(asked.until().plus(within));
  }

  private Optional<Exposed> best(
      Predicate<Fact> counts, IntFunction<Exposed> reason, Comparator<Exposed> order) {
    Exposed best = null;
    for (int i = 0; i < facts.size(); i++) {
      if (!counts.test(facts.get(i)) || contacts.get(i) == Contact.NONE) continue;
      var next = reason.apply(i);
      if (best == null || order.compare(next, best) < 0) best = next;
    }
    return Optional.ofNullable(best);
  }

  /// What meets the area less closely than the fact may speak against it; a town that reaches
  /// into the area lowers what is known of its inside, as any other town does.
  private Exposed exposed(int number, Interval during, BiPredicate<Fact, Fact> contrary) {
    var fact = facts.get(number);
    var against = against(number, during, contrary);
    boolean nearby = contacts.get(number) == Contact.NEAR;
    boolean doubtful = nearby || !against.isEmpty() && covers(against, shared(fact, during));
    var confidence = doubtful ? Confidence.POSSIBLE : uncontradicted(fact);
    return new Exposed(fact.person(), confidence, fact, against, nearby);
  }

  /// Asks first what costs least: nothing speaks against most facts.
  private List<Fact> against(int number, Interval during, BiPredicate<Fact, Fact> contrary) {
    var fact = facts.get(number);
    List<Fact> against = List.of();
    for (int i = 0; i < facts.size(); i++) {
      var other = facts.get(i);
      if (!contrary.test(other, fact)
          || !other.when().overlaps(shared(fact, during))
          || contacts.get(i).compareTo(contacts.get(number)) >= 0) continue;
      if (against.isEmpty()) against = new ArrayList<>(2);
      against.add(other);
    }
    if (against.size() > 1) against.sort(MOST_TRUSTED);
    return against;
  }

  private static Interval shared(Fact fact, Interval during) {
    return fact.when().intersection(during).orElseThrow();
  }

  private Confidence uncontradicted(Fact fact) {
    if (!fact.where().isLocal()) return Confidence.POSSIBLE;
    return switch (fact.kind()) {
      case CONFIRMATION -> isFresh(fact) ? Confidence.CERTAIN : Confidence.POSSIBLE;
      case TRANSIT, LEFT_BASE -> Confidence.POSSIBLE;
      case LEG, CALENDAR, PREMISES, DUTY_STATION, RESIDENCE -> Confidence.LIKELY;
    };
  }

  private boolean speaksAgainst(Fact other, Fact fact) {
    return switch (other.kind()) {
      case CONFIRMATION ->
        fact.kind() == Kind.CONFIRMATION ? other.knownAt().isAfter(fact.knownAt()) : isFresh(other);
      case LEG, CALENDAR -> fact.kind() != Kind.CONFIRMATION;
      case TRANSIT -> fact.kind() == Kind.CALENDAR || fact.kind().isHomeBase();
      case PREMISES, DUTY_STATION, RESIDENCE, LEFT_BASE -> false;
    };
  }

  private boolean isFresh(Fact confirmation) {
    return !confirmation.knownAt().plus(freshFor.of(confirmation.person())).isBefore(asked.from());
  }

  private static boolean covers(List<Fact> facts, Interval whole) {
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
