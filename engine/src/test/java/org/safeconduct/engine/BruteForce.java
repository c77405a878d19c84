package org.safeconduct.engine;

import static org.safeconduct.shared.Confidence.CERTAIN;
import static org.safeconduct.shared.Confidence.LIKELY;
import static org.safeconduct.shared.Confidence.POSSIBLE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.safeconduct.shared.Precision;

/// The rules of exposure once more, read off the contract line by line, with no index and no
/// geometry library: what the engine must agree with.
final class BruteForce {
  private static final Comparator<Exposed> FIRST_BY_TRUST = Comparator.<Exposed>comparingInt(
          it -> it.fact().kind().ordinal())
      .thenComparing(it -> it.fact().knownAt(), Comparator.reverseOrder())
      .thenComparing(it -> it.fact().when().from())
      .thenComparing(it -> it.fact().reference());

  private final Map<UUID, List<Fact>> people = new TreeMap<>();
  private final Duration freshFor;

  BruteForce(Duration freshFor) {
    this.freshFor = freshFor;
  }

  void replace(UUID person, List<Fact> facts) {
    people.put(person, facts);
  }

  void forget(UUID person) {
    people.remove(person);
  }

  Answer ask(Question question) {
    var ground = new ExactPlane(question.area().geometry());
    var present = new ArrayList<Exposed>();
    var arriving = new ArrayList<Exposed>();
    var unlocated = new ArrayList<PersonFacts>();
    people.forEach((person, facts) -> {
      var of = PersonFacts.of(person, facts);
      var reasons = present(of, question, ground);
      present.addAll(reasons.stream().limit(1).toList());
      if (reasons.isEmpty())
        arriving.addAll(arriving(of, question, ground).stream().limit(1).toList());
      if (facts.stream().noneMatch(fact -> share(fact.when(), question.when()))) unlocated.add(of);
    });
    return new Answer(present, arriving, unlocated);
  }

  private List<Exposed> present(PersonFacts of, Question question, ExactPlane ground) {
    var facts = of.facts();
    var reasons = new ArrayList<Exposed>();
    for (var fact : facts) {
      if (!share(fact.when(), question.when()) || !touches(fact.where(), ground)) continue;
      var asked = common(fact.when(), question.when());
      var against = facts.stream()
          .filter(other -> closeness(other, ground) < closeness(fact, ground))
          .filter(other -> share(other.when(), asked))
          .filter(other -> contrary(other, fact, question.when().from()));
      reasons.add(doubted(exposed(of, fact, against, asked, question.when().from()), ground));
    }
    reasons.sort(Comparator.comparing(Exposed::confidence).thenComparing(FIRST_BY_TRUST));
    return reasons;
  }

  private List<Exposed> arriving(PersonFacts of, Question question, ExactPlane ground) {
    var facts = of.facts();
    var reasons = new ArrayList<Exposed>();
    var until = question.when().until();
    for (var leg : facts) {
      var ahead = Duration.between(until, leg.when().from());
      if (!plan(leg) || ahead.isNegative()) continue;
      if (ahead.compareTo(question.arrivingWithin()) > 0 || !touches(leg.where(), ground)) continue;
      var against = facts.stream()
          .filter(BruteForce::plan)
          .filter(other -> closeness(other, ground) < closeness(leg, ground))
          .filter(other -> share(other.when(), leg.when()));
      reasons.add(doubted(exposed(of, leg, against, leg.when(), question.when().from()), ground));
    }
    reasons.sort(Comparator.comparing(Exposed::confidence)
        .thenComparing(it -> it.fact().when().from())
        .thenComparing(FIRST_BY_TRUST));
    return reasons;
  }

  private Exposed exposed(
      PersonFacts of, Fact fact, Stream<Fact> contrary, Interval asked, Instant start) {
    var against = contrary
        .map(other -> new Exposed(of, POSSIBLE, other, List.of(), false))
        .sorted(FIRST_BY_TRUST)
        .map(Exposed::fact)
        .toList();
    var confidence = always(against, asked) ? POSSIBLE : alone(fact, start);
    return new Exposed(of, confidence, fact, against, false);
  }

  /// A town that only reaches into the area makes nothing more than possible.
  private static Exposed doubted(Exposed exposed, ExactPlane ground) {
    if (closeness(exposed.fact(), ground) == 2) return exposed;
    return new Exposed(exposed.of(), POSSIBLE, exposed.fact(), exposed.against(), true);
  }

  /// 2 for a place in the area, 1 for a town that reaches into it, 0 for elsewhere.
  private static int closeness(Fact fact, ExactPlane ground) {
    if (!touches(fact.where(), ground)) return 0;
    return fact.where() instanceof Where.At at && !touches(at.position(), ground) ? 1 : 2;
  }

  private Confidence alone(Fact fact, Instant start) {
    boolean exact = fact.where() instanceof Where.At at
        && (at.precision() == Precision.POINT || at.precision() == Precision.CITY);
    if (!exact || fact.kind() == Kind.TRANSIT || fact.kind() == Kind.LEFT_BASE) return POSSIBLE;
    if (fact.kind() == Kind.CONFIRMATION) return fresh(fact, start) ? CERTAIN : POSSIBLE;
    return LIKELY;
  }

  private boolean contrary(Fact other, Fact fact, Instant start) {
    boolean seenElsewhere = other.kind() == Kind.CONFIRMATION && fresh(other, start);
    return switch (fact.kind()) {
      case CALENDAR, PREMISES, DUTY_STATION, RESIDENCE, LEFT_BASE ->
        seenElsewhere || plan(other) || other.kind() == Kind.TRANSIT;
      case LEG, TRANSIT -> seenElsewhere || plan(other);
      case CONFIRMATION ->
        other.kind() == Kind.CONFIRMATION && other.knownAt().compareTo(fact.knownAt()) > 0;
    };
  }

  private static boolean plan(Fact fact) {
    return fact.kind() == Kind.LEG || fact.kind() == Kind.CALENDAR;
  }

  private boolean fresh(Fact confirmation, Instant start) {
    return Duration.between(confirmation.knownAt(), start).compareTo(freshFor) <= 0;
  }

  /// Whether at each moment at which anything begins, one of the facts holds.
  private static boolean always(List<Fact> facts, Interval asked) {
    var moments = new TreeSet<Instant>(List.of(asked.from()));
    facts.forEach(fact -> moments.addAll(List.of(fact.when().from(), fact.when().until())));
    return moments.stream()
        .filter(asked::contains)
        .allMatch(moment -> facts.stream().anyMatch(fact -> fact.when().contains(moment)));
  }

  private static boolean share(Interval one, Interval other) {
    return one.from().compareTo(other.until()) < 0 && other.from().compareTo(one.until()) < 0;
  }

  private static Interval common(Interval one, Interval other) {
    return new Interval(
        one.from().compareTo(other.from()) > 0 ? one.from() : other.from(),
        one.until().compareTo(other.until()) < 0 ? one.until() : other.until());
  }

  static boolean touches(Where where, ExactPlane ground) {
    return switch (where) {
      case Where.At at -> touchesTown(at, ground);
      case Where.Within within -> touchesRegion(within.area().geometry(), ground);
      case Where.Between way ->
        touchesTown(way.from(), ground) || touchesTown(way.to(), ground) || touchesWay(way, ground);
    };
  }

  private static boolean touchesTown(Where.At at, ExactPlane ground) {
    return touches(at.position(), ground)
        || at.reachKm() > 0 && Octagons.around(at).anyMatch(ground::meets);
  }

  private static boolean touches(Position at, ExactPlane ground) {
    if (Math.abs(at.latitude()) == 90) return reaches(at.latitude(), ground);
    return Stream.of(-360, 0, 360)
        .anyMatch(turn -> ground.meets(new ExactPlane.Point(at.longitude() + turn, at.latitude())));
  }

  private static boolean touchesRegion(Geometry region, ExactPlane ground) {
    return Slabs.shareMoreThanABorder(new ExactPlane(region), ground);
  }

  private static boolean reaches(double latitude, ExactPlane plane) {
    return plane.edges().stream().anyMatch(edge -> edge.from().y() == latitude);
  }

  private static boolean touchesWay(Where.Between way, ExactPlane ground) {
    var from = way.from().position();
    var to = way.to().position();
    double ahead = to.longitude() - from.longitude();
    double shortWay = ahead > 180 ? -360 : ahead < -180 ? 360 : 0;
    return Stream.of(-360, 0, 360)
        .map(turn -> new ExactPlane.Edge(
            new ExactPlane.Point(from.longitude() + turn, from.latitude()),
            new ExactPlane.Point(to.longitude() + shortWay + turn, to.latitude())))
        .anyMatch(ground::meets);
  }
}
