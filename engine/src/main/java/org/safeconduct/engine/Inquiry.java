package org.safeconduct.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.safeconduct.engine.index.PlaceNumbers;
import org.safeconduct.engine.index.Seconds;

/// One question being answered from one world: the indexes say who may be there, and only they
/// are judged. Of everybody else it is asked only whether anything at all is known for that time.
final class Inquiry {
  private final World world;
  private final Question question;
  private final Span asked;
  private final Freshness freshFor;
  private final Contacts contacts;

  Inquiry(World world, Question question, Freshness freshFor) {
    this(world, question, freshFor, world.grounds().of(question.area()));
  }

  /// @param area of the question, made ready for this world
  Inquiry(World world, Question question, Freshness freshFor, Grounds.Ready area) {
    this.world = world;
    this.question = question;
    this.asked = Span.of(question.when());
    this.freshFor = freshFor;
    this.contacts = Contacts.of(area, world.places());
  }

  /// @param whom nobody else is looked at
  Answer answer(Predicate<PersonFacts> whom) {
    var present = new ArrayList<Exposed>();
    var arriving = new ArrayList<Exposed>();
    for (var known : candidates(whom)) {
      var judgement = judgement(known);
      judgement
          .present()
          .ifPresentOrElse(
              present::add,
              () -> judgement.arriving(question.arrivingWithin()).ifPresent(arriving::add));
    }
    return new Answer(present, arriving, unlocated(whom));
  }

  /// Everybody who is there.
  List<Exposed> present() {
    return candidates(_ -> true).stream()
        .flatMap(known -> judgement(known).present().stream())
        .toList();
  }

  /// Every reason for one person to be there.
  List<Exposed> reasons(Known known) {
    return judgement(known).reasons();
  }

  /// Everybody with a fact in the area from the start of the question to the last arrival.
  private List<Known> candidates(Predicate<PersonFacts> whom) {
    int start = asked.from();
    int end =
        Seconds.from(question.when().until().plus(question.arrivingWithin()).plusSeconds(1));
    var atPoints = world.points().find(contacts.covering(), start, end).distinctPeople();
    var inPlaces = world
        .placed()
        .find(new PlaceNumbers(contacts.touched().numbers()), start, end)
        .distinctPeople();
    var candidates = new ArrayList<Known>(atPoints.length + inPlaces.length);
    for (int number : eachOnce(atPoints, inPlaces)) {
      var known = world.people().get(number);
      if (known != null && whom.test(known.of())) candidates.add(known);
    }
    return candidates;
  }

  private static int[] eachOnce(int[] some, int[] more) {
    return IntStream.concat(IntStream.of(some), IntStream.of(more))
        .sorted()
        .distinct()
        .toArray();
  }

  private List<PersonFacts> unlocated(Predicate<PersonFacts> whom) {
    return world.people().perhapsNowhere(asked.from()).stream()
        .filter(known -> isUnlocated(known) && whom.test(known.of()))
        .map(Known::of)
        .toList();
  }

  private boolean isUnlocated(Known known) {
    for (int i = 0; i < known.size(); i++) if (known.overlaps(i, asked)) return false;
    return true;
  }

  private Judgement judgement(Known known) {
    return new Judgement(asked, freshFor, known, contacts.of(known));
  }
}
