package org.safeconduct.exposure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.presence.PresenceFeed;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.premises.PremisesRegister;
import org.safeconduct.travel.Itineraries;
import org.safeconduct.travel.Leg;
import org.springframework.stereotype.Component;

/// Reads what the rooms know about people's whereabouts. Runs as a system job.
@Component
class DossierReader {
  private final CurrentUser currentUser;
  private final PeopleRegister people;
  private final PresenceFeed calendars;
  private final Itineraries itineraries;
  private final PremisesRegister premises;
  private final JdbcConfirmations confirmations;
  private final StayPlaces places;

  DossierReader(
      CurrentUser currentUser,
      PeopleRegister people,
      PresenceFeed calendars,
      Itineraries itineraries,
      PremisesRegister premises,
      JdbcConfirmations confirmations,
      StayPlaces places) {
    this.currentUser = currentUser;
    this.people = people;
    this.calendars = calendars;
    this.itineraries = itineraries;
    this.premises = premises;
    this.confirmations = confirmations;
    this.places = places;
  }

  /// These people and whoever depends on them.
  Set<PersonId> withDependants(Collection<PersonId> persons) {
    var all = new LinkedHashSet<>(persons);
    people.dependantsOf(persons).values().forEach(cards -> cards.forEach(it -> all.add(it.id())));
    return all;
  }

  /// The dossiers of those of these people who have not left.
  List<Dossier> read(Collection<PersonId> persons) {
    var cards = people.present(persons).values();
    var papers = new HashMap<PersonId, Papers>();
    var withHeads = new LinkedHashSet<>(persons);
    cards.stream()
        .map(PersonCard::headOfHousehold)
        .filter(Objects::nonNull)
        .forEach(withHeads::add);
    people.stationsOf(withHeads).forEach(it -> papers(papers, it.person()).add(it));
    calendars.of(persons).forEach(it -> papers(papers, it.person()).add(it));
    premises.occupanciesOf(persons).forEach(it -> papers(papers, it.person()).add(it));
    itineraries.legsOf(persons).forEach(it -> papers(papers, it.person()).add(it));
    confirmations.of(persons).forEach(it -> papers(papers, it.person()).add(it));
    return complete(papers, cards, people.led(cards.stream().map(PersonCard::id).toList()));
  }

  /// The dossiers of everybody.
  List<Dossier> readAll() {
    return read(meanwhile(itineraries::eachLeg), Instant.EPOCH);
  }

  /// The dossiers of everybody without the legs and entries of calendars that ended before a
  /// moment.
  List<Dossier> readSince(Instant moment) {
    return read(meanwhile(taker -> itineraries.eachLegSince(moment, taker)), moment);
  }

  private List<Dossier> read(CompletableFuture<Map<PersonId, Papers>> travel, Instant since) {
    var papers = new HashMap<PersonId, Papers>();
    people.eachStation(it -> papers(papers, it.person()).add(it));
    calendars.eachSince(since, it -> papers(papers, it.person()).add(it));
    premises.eachOccupancy(it -> papers(papers, it.person()).add(it));
    confirmations.each(it -> papers(papers, it.person()).add(it));
    var cards = new ArrayList<PersonCard>();
    people.eachCard(cards::add);
    return complete(joined(papers, travel.join()), cards, people.led());
  }

  /// The dossiers of everybody as known at a moment (knowledge time). Names, households,
  /// buildings and which files are one person's are today's: no history of them is kept.
  List<Dossier> readAll(Instant knownAt) {
    var travel = meanwhile(taker -> itineraries.eachLeg(knownAt, taker));
    var papers = new HashMap<PersonId, Papers>();
    people.eachStation(knownAt, it -> papers(papers, it.person()).add(it));
    calendars.each(knownAt, it -> papers(papers, it.person()).add(it));
    premises.eachOccupancy(knownAt, it -> papers(papers, it.person()).add(it));
    confirmations.each(knownAt, it -> papers(papers, it.person()).add(it));
    var cards = new ArrayList<PersonCard>();
    people.eachCard(knownAt, cards::add);
    return complete(joined(papers, travel.join()), cards, people.led());
  }

  /// Reads legs on a thread of their own: there are more of them than of everything else.
  private CompletableFuture<Map<PersonId, Papers>> meanwhile(Consumer<Consumer<Leg>> each) {
    var actor = currentUser.actor();
    return CompletableFuture.supplyAsync(
        () -> currentUser.callAs(actor, () -> legs(each)),
        task -> Thread.ofPlatform().name("exposure-legs").daemon().start(task));
  }

  private Map<PersonId, Papers> legs(Consumer<Consumer<Leg>> each) {
    var papers = new HashMap<PersonId, Papers>();
    each.accept(it -> papers(papers, it.person()).add(it));
    return papers;
  }

  private static Map<PersonId, Papers> joined(
      Map<PersonId, Papers> papers, Map<PersonId, Papers> more) {
    more.forEach((person, its) -> papers.merge(person, its, Papers::with));
    return papers;
  }

  private List<Dossier> complete(
      Map<PersonId, Papers> papers, Collection<PersonCard> cards, Map<PersonId, PersonId> led) {
    return cards.parallelStream()
        .map(card -> {
          var dossier = dossier(papers, card);
          var leads = led.get(card.id());
          return leads == null ? dossier : dossier.ledBy(leads.value());
        })
        .toList();
  }

  private Dossier dossier(Map<PersonId, Papers> papers, PersonCard card) {
    var own = found(papers, card.id());
    var head = card.headOfHousehold();
    return head == null ? own.of(card) : own.of(card, found(papers, head));
  }

  private Papers found(Map<PersonId, Papers> papers, PersonId person) {
    var found = papers.get(person);
    return found == null ? new Papers(places) : found;
  }

  private Papers papers(Map<PersonId, Papers> papers, PersonId person) {
    return papers.computeIfAbsent(person, _ -> new Papers(places));
  }
}
