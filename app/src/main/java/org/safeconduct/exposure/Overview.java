package org.safeconduct.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.Exposed;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Kind;
import org.safeconduct.engine.Question;
import org.safeconduct.engine.Where;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Busy;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;
import org.springframework.stereotype.Component;

/// Reads the picture person by person: what is known of one, and where most are.
@Component
class Overview {
  /// Two places nearer than this do not contradict each other.
  private static final double SAME_PLACE_KM = 50;

  private final Picture picture;
  private final EarlierPictures earlier;
  private final BestKnown best;
  private final ReasonWords words;
  private final FewAtOnce asking;
  private final Map<String, Position> inside = new ConcurrentHashMap<>();

  Overview(
      Picture picture,
      EarlierPictures earlier,
      BestKnown best,
      ReasonWords words,
      FewAtOnce asking) {
    this.picture = picture;
    this.earlier = earlier;
    this.best = best;
    this.words = words;
    this.asking = asking;
  }

  /// What the files of one person say of where she is at the moment, surest first.
  List<Statement> statements(Collection<PersonId> files, Instant moment) {
    return statements(picture, files, moment);
  }

  /// What was known at the moment of where she was at it, surest first.
  List<Statement> statementsKnownAt(Collection<PersonId> files, Instant moment) {
    return statements(earlier.asKnownAt(moment), files, moment);
  }

  private List<Statement> statements(Picture known, Collection<PersonId> files, Instant moment) {
    return files.stream()
        .flatMap(file -> known.find(file.value()).stream())
        .flatMap(dossier -> dossier.facts().stream()
            .filter(fact -> fact.when().contains(moment))
            .map(fact -> statement(reason(known, dossier, fact, moment)))
            .distinct())
        .sorted(Comparator.comparing(Statement::confidence).thenComparing(Statement::source))
        .toList();
  }

  /// How many people are in each country.
  ///
  /// @throws Busy while too many others ask about many people
  WhoIsWhere byCountry(Scope scope, Instant moment) {
    return asking.work(() -> byCountryNow(scope, moment));
  }

  /// How many people are at each point.
  ///
  /// @throws Busy while too many others ask about many people
  List<PeopleAt> byPoint(Scope scope, Instant moment) {
    return asking.work(() -> byPointNow(scope, moment));
  }

  private WhoIsWhere byCountryNow(Scope scope, Instant moment) {
    var counts = new HashMap<String, int[]>();
    var everybody = everybody(scope, moment);
    int unlocated = each(everybody, moment, (dossier, known) -> {
      var count = counts.computeIfAbsent(known.label().country(), _ -> new int[2]);
      count[isTravelling(dossier, known, moment) ? 1 : 0]++;
    });
    var countries = counts.entrySet().stream()
        .map(it -> new WhoIsWhere.InCountry(
            it.getKey(), words.country(it.getKey()), it.getValue()[0], it.getValue()[1]))
        .sorted(Comparator.comparingInt(WhoIsWhere.InCountry::people)
            .reversed()
            .thenComparing(WhoIsWhere.InCountry::name))
        .toList();
    return new WhoIsWhere(picture.asOf(), countries, unlocated, everybody.size());
  }

  private List<PeopleAt> byPointNow(Scope scope, Instant moment) {
    var points = new HashMap<Position, PeopleAt>();
    each(everybody(scope, moment), moment, (_, known) -> {
      var position = point(known.fact().where());
      points.merge(
          position,
          new PeopleAt(position, known.label().place(), 1),
          (one, more) -> new PeopleAt(position, one.place(), one.people() + more.people()));
    });
    return List.copyOf(points.values());
  }

  private Collection<Dossier> everybody(Scope scope, Instant moment) {
    var files = picture.everybody();
    if (!scope.isUnlimited())
      files = files.stream().filter(dossier -> dossier.isIn(scope, moment)).toList();
    return new OnceEach(picture).among(files, (one, other) -> best.of(one, other, moment));
  }

  /// How many people are unlocated.
  private int each(Collection<Dossier> people, Instant moment, BiConsumer<Dossier, Known> taker) {
    int unlocated = 0;
    for (var dossier : people) {
      var known = best.of(dossier, moment);
      known.ifPresent(it -> taker.accept(dossier, it));
      if (known.isEmpty()) unlocated++;
    }
    return unlocated;
  }

  private static boolean isTravelling(Dossier dossier, Known best, Instant moment) {
    return best.fact().kind() == Kind.CONFIRMATION
        ? dossier.known().stream().anyMatch(it -> isAway(it) && it.fact().when().contains(moment))
        : isAway(best);
  }

  private static boolean isAway(Known known) {
    return switch (known.fact().kind()) {
      case LEG, TRANSIT, LEFT_BASE -> true;
      case CALENDAR -> known.label().source().isAway();
      case CONFIRMATION, PREMISES, DUTY_STATION, RESIDENCE -> false;
    };
  }

  private Exposed reason(Picture known, Dossier dossier, Fact fact, Instant moment) {
    var question = new Question(around(fact.where()), Interval.at(moment), Duration.ZERO);
    return known.reasons(fact.person(), question).stream()
        .filter(it -> it.fact().equals(fact))
        .findFirst()
        .orElseGet(() -> new Exposed(dossier, Confidence.POSSIBLE, fact, List.of(), false));
  }

  private Statement statement(Exposed reason) {
    var dossier = Dossier.of(reason);
    var fact = reason.fact();
    var label = dossier.label(fact);
    var exact = exactly(fact);
    return new Statement(
        words.where(label),
        words.why(dossier, reason),
        label.source(),
        fact.when(),
        fact.knownAt(),
        reason.confidence(),
        exact == null ? null : exact.position(),
        exact == null ? null : metres(exact));
  }

  private Area around(Where where) {
    return where instanceof Where.Within within
        ? within.area()
        : Objects.requireNonNull(AreaMender.circle(point(where), SAME_PLACE_KM).area());
  }

  /// Nowhere exactly while she is on the way.
  private static Where.@Nullable At exactly(Fact fact) {
    return fact.kind() != Kind.TRANSIT && fact.where() instanceof Where.At at && at.isLocal()
        ? at
        : null;
  }

  private static int metres(Where.At at) {
    return Math.toIntExact(Math.round(at.reachKm() * 1_000));
  }

  private Position point(Where where) {
    return switch (where) {
      case Where.At at -> at.position();
      case Where.Between way -> way.to().position();
      case Where.Within within ->
        inside.computeIfAbsent(within.code(), _ -> pointIn(within.area()));
    };
  }

  private static Position pointIn(Area area) {
    var point = area.geometry().getInteriorPoint().getCoordinate();
    return new Position(point.x, point.y);
  }
}
