package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
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
      var start = clock.instant();
      peopleRead = people.latestChange();
      premisesRead = premises.latestChange();
      tripsRead = itineraries.latestChange();
      confirmationsRead = confirmations.latestChange();
      var read = reader.readAll();
      var inMemory = clock.instant();
      picture.takeAll(read);
      picture.currentAsOf(start);
      started = true;
      LOG.info(
          "Read the whereabouts of {} people in {} and put them in order in {}",
          read.size(),
          Duration.between(start, inMemory),
          Duration.between(inMemory, clock.instant()));
    });
  }

  /// Takes in what changed since the last time.
  ///
  /// @return of whom
  synchronized Set<UUID> poll() {
    if (!started) readEverything();
    currentUser.runAs(JOB, () -> {
      var start = clock.instant();
      while (takeNext()) continue;
      picture.currentAsOf(start);
    });
    var told = Set.copyOf(changed);
    changed.clear();
    return told;
  }

  /// Reads these people again, whatever was known of them.
  synchronized void reread(Collection<PersonId> persons) {
    currentUser.runAs(JOB, () -> picture.take(persons, reader.read(persons)));
    persons.forEach(person -> changed.add(person.value()));
  }

  /// Whether there may be more.
  private boolean takeNext() {
    var fromPeople = people.changesAfter(peopleRead, BATCH);
    var fromPremises = premises.changesAfter(premisesRead, BATCH);
    var fromTrips = itineraries.changesAfter(tripsRead, BATCH);
    var fromHere = confirmations.changesAfter(confirmationsRead, BATCH);
    var persons = Stream.of(fromPeople, fromPremises, fromTrips, fromHere)
        .flatMap(changes -> changes.persons().stream())
        .map(PersonId::new)
        .collect(Collectors.toSet());
    if (persons.isEmpty()) return false;
    var affected = reader.withDependants(persons);
    picture.take(affected, reader.read(affected));
    affected.forEach(person -> changed.add(person.value()));
    peopleRead = fromPeople.position();
    premisesRead = fromPremises.position();
    tripsRead = fromTrips.position();
    confirmationsRead = fromHere.position();
    return true;
  }
}
