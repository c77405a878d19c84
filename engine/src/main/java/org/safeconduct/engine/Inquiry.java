package org.safeconduct.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.safeconduct.engine.index.Leg;
import org.safeconduct.engine.index.PlaceNumbers;
import org.safeconduct.engine.index.Seconds;

/// One question being answered from one world: the indexes say who may be there, and only they
/// are judged.
final class Inquiry {
  private final World world;
  private final Question question;
  private final Duration freshFor;
  private final Grounds.Ready area;
  private final Touched touched;

  Inquiry(World world, Question question, Duration freshFor) {
    this.world = world;
    this.question = question;
    this.freshFor = freshFor;
    this.area = world.grounds().of(question.area());
    this.touched = area.ground().touched(world.places());
  }

  /// @param whom nobody else is looked at
  Answer answer(Predicate<UUID> whom) {
    var present = new ArrayList<Exposed>();
    var arriving = new ArrayList<Exposed>();
    for (var known : candidates(whom)) {
      var judgement = judgement(known);
      judgement
          .present()
          .ifPresentOrElse(present::add, () -> judgement.arriving().ifPresent(arriving::add));
    }
    present.sort(Comparator.comparing(Exposed::person));
    arriving.sort(Comparator.comparing(Exposed::person));
    return new Answer(present, arriving, unlocated(whom));
  }

  List<Exposed> reasons(UUID person) {
    return world.people().find(person).map(known -> judgement(known).reasons()).orElse(List.of());
  }

  /// Everybody with a fact in the area from the start of the question to the last arrival.
  private List<Known> candidates(Predicate<UUID> whom) {
    int start = Seconds.of(question.when().from());
    int end =
        Seconds.from(question.when().until().plus(question.arrivingWithin()).plusSeconds(1));
    var atPoints = world.points().find(area.covering(), start, end).distinctPeople();
    var inPlaces =
        world.placed().find(new PlaceNumbers(touched.numbers()), start, end).distinctPeople();
    return IntStream.concat(IntStream.of(atPoints), IntStream.of(inPlaces))
        .sorted()
        .distinct()
        .mapToObj(world.people()::get)
        .filter(Objects::nonNull)
        .filter(known -> whom.test(known.person()))
        .toList();
  }

  private List<UUID> unlocated(Predicate<UUID> whom) {
    return world.people().notAlwaysFrom(Seconds.of(question.when().until())).stream()
        .filter(known -> isUnlocated(known) && whom.test(known.person()))
        .map(Known::person)
        .sorted()
        .toList();
  }

  private boolean isUnlocated(Known known) {
    return known.facts().stream().noneMatch(fact -> fact.when().overlaps(question.when()));
  }

  private Judgement judgement(Known known) {
    var contacts = new Contact[known.facts().size()];
    Arrays.setAll(contacts, i -> contact(known, i));
    return new Judgement(question, freshFor, known.facts(), Arrays.asList(contacts));
  }

  private Contact contact(Known known, int fact) {
    int place = known.places()[fact];
    if (place != Places.POINT) return touched.contact(place);
    var position = ((Where.At) known.facts().get(fact).where()).position();
    boolean covered =
        area.covering().covers(Leg.units(position.longitude()), Leg.units(position.latitude()));
    return covered ? Contact.HELD : Contact.NONE;
  }
}
