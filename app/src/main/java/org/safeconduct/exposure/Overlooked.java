package org.safeconduct.exposure;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Question;
import org.safeconduct.engine.Where;
import org.safeconduct.shared.Area;
import org.safeconduct.shared.AreaMender;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Position;

/// Asks about places of people, and looks whether they are found there: what is known of somebody
/// is of no use if the index that says who is where does not know it.
final class Overlooked {
  private static final int PLACES = 32;
  private static final double AROUND_KM = 1;

  private final Picture picture;

  Overlooked(Picture picture) {
    this.picture = picture;
  }

  /// Who of all is not found at the places of some of them, who are others each time.
  Set<UUID> in(List<Dossier> everybody) {
    var overlooked = new HashSet<UUID>();
    int size = everybody.size();
    int start = size == 0 ? 0 : random(size);
    for (int i = 0; i < Math.min(PLACES, size); i++) {
      int which = (start + i * Math.max(1, size / PLACES)) % size;
      var facts = everybody.get(which).facts();
      if (!facts.isEmpty()) overlooked.addAll(at(facts.get(random(facts.size())), everybody));
    }
    return overlooked;
  }

  /// Who of these few is not found somewhere.
  Set<UUID> of(List<Dossier> few) {
    var overlooked = new HashSet<UUID>();
    for (var dossier : few)
      for (var fact : dossier.facts()) overlooked.addAll(at(fact, List.of(dossier)));
    return overlooked;
  }

  private static int random(int bound) {
    return ThreadLocalRandom.current().nextInt(bound);
  }

  private Set<UUID> at(Fact place, List<Dossier> among) {
    var area = around(place.where());
    var question = new Question(area, Interval.at(place.when().from()), Duration.ZERO);
    var expected = new HashSet<UUID>();
    for (var dossier : among)
      if (dossier.facts().stream().anyMatch(it -> isIn(it, question)))
        expected.add(dossier.person());
    picture.ask(question, it -> expected.contains(it.person())).present().stream()
        .map(it -> it.person())
        .forEach(expected::remove);
    return expected;
  }

  private static boolean isIn(Fact fact, Question question) {
    if (!fact.when().overlaps(question.when())) return false;
    return switch (fact.where()) {
      case Where.At at -> covers(question.area(), at.position());
      case Where.Within within -> within.area() == question.area();
      case Where.Between way ->
        covers(question.area(), way.from().position())
            || covers(question.area(), way.to().position());
    };
  }

  private static boolean covers(Area area, Position position) {
    return area.covers(position.longitude(), position.latitude());
  }

  private static Area around(Where where) {
    return switch (where) {
      case Where.Within within -> within.area();
      case Where.At at -> circle(at.position());
      case Where.Between way -> circle(way.to().position());
    };
  }

  private static Area circle(Position position) {
    return Objects.requireNonNull(AreaMender.circle(position, AROUND_KM).area());
  }
}
