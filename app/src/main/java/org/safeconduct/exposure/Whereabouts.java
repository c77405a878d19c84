package org.safeconduct.exposure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where people are, one by one and all together, and how that is known. Everybody sees the
/// people in one's own scope only.
@Service
public class Whereabouts {
  /// How long a confirmation is worth anything; it is *certain* for the first part of it only.
  static final Duration WORTH = Duration.ofHours(72);

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final PeopleRegister people;
  private final JdbcConfirmations confirmations;
  private final Overview overview;
  private final FollowChanges changes;

  Whereabouts(
      Permissions permissions,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      PeopleRegister people,
      JdbcConfirmations confirmations,
      Overview overview,
      FollowChanges changes) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.people = people;
    this.confirmations = confirmations;
    this.overview = overview;
    this.changes = changes;
  }

  /// Everything known about where the person is now, best first; empty when that is nothing. What
  /// her other files say counts too, of those in scope.
  ///
  /// @throws NotFound if there is no such person in scope
  public List<Statement> of(PersonId person) {
    permissions.require(Duty.READ_EXPOSURE);
    permissions.require(Duty.READ_EXPOSURE, people.get(person).subject());
    var files = filesOf(person);
    files.forEach(it -> audit.record("exposure.whereabouts-read", it.toString(), Map.of()));
    return overview.statements(files, clock.instant());
  }

  /// Everything that was known at an earlier moment about where the person was then, best first.
  ///
  /// @param knownAt knowledge time, UTC
  /// @throws NotFound if there is no such person in scope
  /// @throws IllegalArgumentException if the moment is to come
  public List<Statement> of(PersonId person, Instant knownAt) {
    permissions.require(Duty.READ_EXPOSURE);
    permissions.require(Duty.READ_EXPOSURE, people.get(person).subject());
    if (knownAt.isAfter(clock.instant()))
      throw new IllegalArgumentException("Nobody can say what will be known at " + knownAt);
    var files = filesOf(person);
    files.forEach(it -> audit.record(
        "exposure.whereabouts-read", it.toString(), Map.of("knownAt", knownAt.toString())));
    return overview.statementsKnownAt(files, knownAt);
  }

  /// The file, and the others of the same person that are in scope.
  private List<PersonId> filesOf(PersonId person) {
    var files =
        Stream.concat(Stream.of(person), people.otherFiles(person).stream().map(PersonCard::id));
    return files.toList();
  }

  /// Notes that somebody was seen at a place, or says so.
  ///
  /// @param source one that [Source#confirms]
  /// @param at when she was there, UTC; not in the future
  /// @throws NotFound if there is no such person in scope
  /// @throws IllegalArgumentException if the source does not confirm or the moment is to come
  @Transactional
  public void confirm(PersonId person, Stay stay, Source source, Instant at) {
    permissions.requireAny(Duty.RUN_JOBS, Duty.ANSWER_FOR_OTHERS, Duty.RUN_HEADCOUNT);
    confirm(person, stay, source, at, 0);
  }

  /// The same, as a device says it that knows how exact it is.
  ///
  /// @param accuracy how far from the point she may be, in metres; 0 where nobody said
  @Transactional
  public void confirm(PersonId person, Stay stay, Source source, Instant at, int accuracy) {
    permissions.requireAny(Duty.RUN_JOBS, Duty.ANSWER_FOR_OTHERS, Duty.RUN_HEADCOUNT);
    people.get(person);
    var now = clock.instant();
    if (at.isAfter(now)) throw new IllegalArgumentException("Nobody was seen in the future: " + at);
    var confirmation = new Confirmation(
        UUID.randomUUID(),
        person,
        stay,
        new Interval(at, at.plus(WORTH)),
        source,
        now,
        currentUser.name(),
        accuracy);
    confirmations.add(confirmation);
    audit.record(
        "exposure.confirmed",
        person.toString(),
        Map.of("confirmation", confirmation.id().toString(), "source", source.word()));
  }

  /// How many people are in each country now.
  public WhoIsWhere whoIsWhere() {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    var countries = overview.byCountry(permissions.scope(), clock.instant());
    audit.record("exposure.counted", "", Map.of("by", "country", "count", countries.people()));
    return countries;
  }

  /// How many people are at each point now, for a map: no names. Who is on the way or somewhere
  /// in a region stands at a point that is typical of it.
  public List<PeopleAt> onMap() {
    permissions.requireAny(Duty.READ_EXPOSURE, Duty.COUNT_PEOPLE);
    var points = overview.byPoint(permissions.scope(), clock.instant());
    int people = points.stream().mapToInt(PeopleAt::people).sum();
    audit.record("exposure.counted", "", Map.of("by", "point", "count", people));
    return points;
  }

  /// Reads everything again from the other rooms, after something was stored there that no
  /// change table tells of.
  public void reread() {
    permissions.requireAny(Duty.RUN_JOBS, Duty.ADMINISTER);
    changes.readEverything();
  }
}
