package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.Changes;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.premises.PremisesRegister;
import org.safeconduct.travel.Itineraries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Keeps the picture current: reads everything once, then follows the change tables of people,
/// premises, travel and this room whenever [KeepCurrent] says so.
@Component
class FollowChanges {
  private static final Actor JOB = new Actor.SystemJob("exposure", Set.of(Duty.RUN_JOBS));
  private static final Logger LOG = LoggerFactory.getLogger(FollowChanges.class);
  private static final int BATCH = 2_000;

  /// What ended longer ago than this is read last.
  private static final Duration RECENT = Duration.ofDays(7);

  private final CurrentUser currentUser;
  private final Clock clock;
  private final PeopleRegister people;
  private final PremisesRegister premises;
  private final Itineraries itineraries;
  private final JdbcConfirmations confirmations;
  private final DossierReader reader;
  private final Picture picture;

  /// Of whom changes were taken in and not yet told.
  private final Set<UUID> changed = new HashSet<>();

  private boolean started;
  private long peopleRead;
  private long premisesRead;
  private long tripsRead;
  private long confirmationsRead;
  private @Nullable Instant heldBackSince;

  FollowChanges(
      CurrentUser currentUser,
      Clock clock,
      PeopleRegister people,
      PremisesRegister premises,
      Itineraries itineraries,
      JdbcConfirmations confirmations,
      DossierReader reader,
      Picture picture) {
    this.currentUser = currentUser;
    this.clock = clock;
    this.people = people;
    this.premises = premises;
    this.itineraries = itineraries;
    this.confirmations = confirmations;
    this.reader = reader;
    this.picture = picture;
  }

  /// Reads everything again, whatever was known.
  synchronized void readEverything() {
    currentUser.runAs(JOB, () -> {
      var positions = positions();
      var start = clock.instant();
      take(positions, start, reader.readAll());
      picture.completeFrom(Instant.MIN);
    });
  }

  /// Reads what is and what is to come, and of the past the last few days only, if nothing was
  /// read yet: far less than everything. [#readThePast] reads the rest.
  synchronized void readThePresent() {
    if (started) return;
    currentUser.runAs(JOB, () -> {
      var positions = positions();
      var start = clock.instant();
      var since = start.minus(RECENT);
      picture.completeFrom(since.plus(Transits.LONGEST));
      take(positions, start, reader.readSince(since));
    });
  }

  /// Reads the rest of everybody, some at a time, so that changes are followed and questions
  /// answered in between; nothing if everything was read. Who joins meanwhile is read whole.
  void readThePast() {
    if (!isPastMissing()) return;
    var everybody = picture.everybody().stream().map(it -> it.card().id()).toList();
    for (int from = 0; from < everybody.size(); from += BATCH)
      readWhole(everybody.subList(from, Math.min(from + BATCH, everybody.size())));
    completed();
  }

  private synchronized boolean isPastMissing() {
    return started && !picture.isComplete();
  }

  private synchronized void readWhole(List<PersonId> persons) {
    currentUser.runAs(JOB, () -> picture.take(persons, reader.read(persons)));
  }

  private synchronized void completed() {
    picture.completeFrom(Instant.MIN);
  }

  /// Where the change tables end: asked before facts are read, so that no change is missed.
  private List<Long> positions() {
    return List.of(
        people.latestChange(),
        premises.latestChange(),
        itineraries.latestChange(),
        confirmations.latestChange());
  }

  private void take(List<Long> positions, Instant start, List<Dossier> read) {
    var inMemory = clock.instant();
    peopleRead = positions.get(0);
    premisesRead = positions.get(1);
    tripsRead = positions.get(2);
    confirmationsRead = positions.get(3);
    picture.takeAll(read);
    picture.currentAsOf(start);
    started = true;
    LOG.debug(
        "Whereabouts of {} people: read in {} s, put in order in {} s",
        read.size(),
        Duration.between(start, inMemory).toSeconds(),
        Duration.between(inMemory, clock.instant()).toSeconds());
  }

  /// Takes in what changed since the last time.
  ///
  /// @return of whom
  synchronized Set<UUID> poll() {
    if (!started) readEverything();
    currentUser.runAs(JOB, () -> {
      var start = clock.instant();
      while (takeNext()) continue;
      picture.currentAsOf(current(start));
    });
    var told = Set.copyOf(changed);
    changed.clear();
    return told;
  }

  /// Up to when changes were taken in by a poll that began at `start`: what is stored and not
  /// handed out yet may be as old as the transaction that brought it. It was not there when the
  /// poll before said how far that came, so nothing goes back.
  private Instant current(Instant start) {
    var heldBack = heldBackSince;
    if (heldBack == null || heldBack.isAfter(start)) return start;
    var before = picture.asOf();
    return heldBack.isAfter(before) ? heldBack : before;
  }

  /// Forgets these people and reads them again, whatever was known of them.
  synchronized void readAnew(Collection<PersonId> persons) {
    currentUser.runAs(JOB, () -> picture.takeAnew(persons, reader.read(persons)));
    persons.forEach(person -> changed.add(person.value()));
  }

  private void take(Collection<PersonId> persons) {
    picture.take(persons, reader.read(persons));
    persons.forEach(person -> changed.add(person.value()));
  }

  /// Whether there may be more.
  private boolean takeNext() {
    var fromPeople = people.changesAfter(peopleRead, BATCH);
    var fromPremises = premises.changesAfter(premisesRead, BATCH);
    var fromTrips = itineraries.changesAfter(tripsRead, BATCH);
    var fromHere = confirmations.changesAfter(confirmationsRead, BATCH);
    var all = List.of(fromPeople, fromPremises, fromTrips, fromHere);
    heldBackSince = earliestHeldBack(all);
    var persons = all.stream()
        .flatMap(changes -> changes.persons().stream())
        .map(PersonId::new)
        .collect(Collectors.toSet());
    if (persons.isEmpty()) return false;
    take(reader.withDependants(persons));
    peopleRead = fromPeople.position();
    premisesRead = fromPremises.position();
    tripsRead = fromTrips.position();
    confirmationsRead = fromHere.position();
    return true;
  }

  private static @Nullable Instant earliestHeldBack(List<Changes> all) {
    Instant earliest = null;
    for (var changes : all) {
      var since = changes.heldBackSince();
      if (since != null && (earliest == null || since.isBefore(earliest))) earliest = since;
    }
    return earliest;
  }
}
