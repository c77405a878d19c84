package org.safeconduct.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;

/// One question being answered from one world. Each different place is compared with the area
/// once; then each person is judged by numbers, and only who may be there is judged in full.
final class Inquiry {
  private final World world;
  private final Question question;
  private final Duration freshFor;
  private final Ground ground;
  private final List<Exposed> present = new ArrayList<>();
  private final List<Exposed> arriving = new ArrayList<>();
  private final List<UUID> unlocated = new ArrayList<>();

  Inquiry(World world, Question question, Duration freshFor) {
    this.world = world;
    this.question = question;
    this.freshFor = freshFor;
    this.ground = new Ground(question.area());
  }

  Answer answer() {
    askSettled();
    askRecent();
    present.sort(Comparator.comparing(Exposed::person));
    arriving.sort(Comparator.comparing(Exposed::person));
    unlocated.sort(Comparator.naturalOrder());
    return new Answer(present, arriving, unlocated);
  }

  List<Exposed> reasons(UUID person) {
    var facts = world.factsOf(person);
    return judgement(facts, i -> ground.contact(facts.get(i).where())).reasons();
  }

  private void askSettled() {
    var contacts = world.settled().places().contacts(ground);
    for (var known : world.settled().people())
      if (!world.changed(known.person()))
        ask(known.person(), known.facts(), i -> contacts[known.placeNumbers()[i]]);
  }

  private void askRecent() {
    world
        .recent()
        .forEach((person, facts) ->
            ask(person, facts, i -> ground.contact(facts.get(i).where())));
  }

  private void ask(UUID person, List<Fact> facts, IntFunction<Contact> contacts) {
    boolean located = false;
    boolean maybe = false;
    for (int i = 0; i < facts.size(); i++) {
      boolean now = facts.get(i).when().overlaps(question.when());
      located |= now;
      maybe |=
          (now || Judgement.isArrival(facts.get(i), question)) && contacts.apply(i) != Contact.NONE;
    }
    if (!located) unlocated.add(person);
    if (maybe) judge(facts, contacts);
  }

  private void judge(List<Fact> facts, IntFunction<Contact> contacts) {
    var judgement = judgement(facts, contacts);
    judgement
        .present()
        .ifPresentOrElse(present::add, () -> judgement.arriving().ifPresent(arriving::add));
  }

  private Judgement judgement(List<Fact> facts, IntFunction<Contact> contacts) {
    var all = new Contact[facts.size()];
    Arrays.setAll(all, contacts);
    return new Judgement(question, freshFor, facts, Arrays.asList(all));
  }
}
