package org.safeconduct.exposure;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.travel.Itineraries;
import org.springframework.stereotype.Component;

/// Keeps the picture current: reads everything once, then follows the change tables of people,
/// travel and this room whenever [KeepCurrent] says so.
@Component
class FollowChanges {
  private static final Actor JOB = new Actor.SystemJob("exposure", Set.of(Duty.RUN_JOBS));
  private static final int BATCH = 2_000;

  private final CurrentUser currentUser;
  private final Clock clock;
  private final PeopleRegister people;
  private final Itineraries itineraries;
  private final JdbcConfirmations confirmations;
  private final DossierReader reader;
  private final Picture picture;

  private boolean started;
  private long peopleRead;
  private long tripsRead;
  private long confirmationsRead;

  FollowChanges(
      CurrentUser currentUser,
      Clock clock,
      PeopleRegister people,
      Itineraries itineraries,
      JdbcConfirmations confirmations,
      DossierReader reader,
      Picture picture) {
    this.currentUser = currentUser;
    this.clock = clock;
    this.people = people;
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
      tripsRead = itineraries.latestChange();
      confirmationsRead = confirmations.latestChange();
      picture.takeAll(reader.readAll());
      picture.currentAsOf(start);
      started = true;
    });
  }

  /// Takes in what changed since the last time.
  synchronized void poll() {
    if (!started) readEverything();
    currentUser.runAs(JOB, () -> {
      var start = clock.instant();
      while (takeNext()) continue;
      picture.currentAsOf(start);
    });
  }

  /// Whether there may be more.
  private boolean takeNext() {
    var fromPeople = people.changesAfter(peopleRead, BATCH);
    var fromTrips = itineraries.changesAfter(tripsRead, BATCH);
    var fromHere = confirmations.changesAfter(confirmationsRead, BATCH);
    var changed = Stream.of(fromPeople, fromTrips, fromHere)
        .flatMap(changes -> changes.persons().stream())
        .map(PersonId::new)
        .collect(Collectors.toSet());
    if (changed.isEmpty()) return false;
    var affected = reader.withDependants(changed);
    picture.take(affected, reader.read(affected));
    peopleRead = fromPeople.position();
    tripsRead = fromTrips.position();
    confirmationsRead = fromHere.position();
    return true;
  }
}
