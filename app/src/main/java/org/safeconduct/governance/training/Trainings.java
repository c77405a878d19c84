package org.safeconduct.governance.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeconduct.governance.Fault;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.Post;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people in posts were trained in. Whoever keeps the network records it of people in scope;
/// whoever reads the network reads it.
@Service
public class Trainings {
  private static final int LONGEST = 200;
  private static final int LONGEST_REASON = 500;

  private final Permissions permissions;
  private final PeopleRegister people;
  private final JdbcTrainings trainings;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  Trainings(
      Permissions permissions,
      PeopleRegister people,
      JdbcTrainings trainings,
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock) {
    this.permissions = permissions;
    this.people = people;
    this.trainings = trainings;
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  /// What was recorded of somebody's training for a seat; the first one counts, unless it is
  /// withdrawn. Whoever does not read the network reads their own.
  public List<Training> of(PersonId person, Seat seat) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT);
    if (!permissions.allows(Duty.READ_NETWORK) && !isOwn(person)) return List.of();
    return trainings.of(person, Course.of(seat.post()), seat.organisation());
  }

  /// Everything that was recorded of the training of somebody in scope, or of oneself, by course;
  /// the first one of each counts, unless it is withdrawn.
  ///
  /// @throws NotFound if there is no such person
  public SortedMap<Course, List<Training>> of(PersonId person) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT);
    requireOwnOrInScope(person);
    return trainings.of(person).stream()
        .collect(Collectors.groupingBy(Training::course, TreeMap::new, Collectors.toList()));
  }

  /// What the posts ask for that somebody in scope holds today, or oneself, and of which no
  /// training
  /// counts today.
  ///
  /// @throws NotFound if there is no such person
  public Set<Course> due(PersonId person) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT);
    requireOwnOrInScope(person);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var due = EnumSet.noneOf(Course.class);
    trainings.heldBy(person, clock.instant()).forEach(post -> due.add(Course.of(post)));
    of(person).forEach((course, all) -> {
      if (all.getFirst().counts(today)) due.remove(course);
    });
    return due;
  }

  private void requireOwnOrInScope(PersonId person) {
    if (isOwn(person)) return;
    permissions.require(Duty.READ_NETWORK);
    people.get(person);
  }

  /// What was recorded once.
  ///
  /// @throws NotFound if there is no such training of somebody in scope
  public Training get(UUID id) {
    permissions.require(Duty.READ_NETWORK);
    return inScope(id);
  }

  private Training inScope(UUID id) {
    return trainings
        .find(id)
        .filter(it -> people.find(it.person()).isPresent())
        .orElseThrow(() -> new NotFound("training", id));
  }

  /// Withdraws what was recorded by mistake: it stays, marked, and counts no more. What it led to
  /// meanwhile, such as an appointment, is not undone.
  ///
  /// @param reason at most 500 characters
  /// @throws NotFound if there is no such training of somebody in scope
  @Transactional
  public TrainingOutcome withdraw(UUID id, String reason) {
    permissions.require(Duty.MANAGE_NETWORK);
    var it = inScope(id);
    var why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON)
      return new TrainingOutcome.Refused(
          List.of(new Fault("reason", why.isEmpty() ? "reason-needed" : "too-long")));
    var withdrawal = new Training.Withdrawal(clock.instant(), currentUser.name(), why);
    if (!trainings.withdraw(id, withdrawal)) return new TrainingOutcome.NotNow();
    audit.record(
        "governance.training-withdrawn",
        it.person().toString(),
        Map.of("course", it.course().name(), "trainedOn", it.on().toString(), "reason", why));
    return new TrainingOutcome.Done();
  }

  /// Records that somebody was trained for a post.
  ///
  /// @return what is wrong with it; empty if it is recorded
  /// @throws NotFound if the person is not in scope
  @Transactional
  public List<Fault> record(PersonId person, Post post, NewTraining wanted) {
    permissions.require(Duty.MANAGE_NETWORK);
    if (!people.cards(List.of(person)).containsKey(person)) throw new NotFound("person", person);
    var course = Course.of(post);
    var faults = faults(course, wanted);
    if (!faults.isEmpty()) return faults;
    trainings.add(person, course, wanted, source(), currentUser.name(), clock.instant());
    audit.record(
        "governance.training-recorded",
        person.toString(),
        Map.of(
            "course", course.name(),
            "trainedOn", wanted.on().toString(),
            "until", Objects.toString(wanted.until(), "")));
    return List.of();
  }

  private List<Fault> faults(Course course, NewTraining wanted) {
    var faults = new ArrayList<Fault>();
    var until = wanted.until();
    if (wanted.on().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1)))
      faults.add(new Fault("trainedOn", "day-ahead"));
    if (wanted.title().length() > LONGEST) faults.add(new Fault("title", "too-long"));
    if (wanted.by().length() > LONGEST) faults.add(new Fault("trainedBy", "too-long"));
    if (until == null && course.needsLastDay())
      faults.add(new Fault("validUntil", "valid-until-needed"));
    if (until != null && until.isBefore(wanted.on()))
      faults.add(new Fault("validUntil", "until-before-from"));
    return faults;
  }

  /// Whether it is the reader.
  boolean isOwn(PersonId person) {
    return OwnPerson.of(currentUser).filter(person::equals).isPresent();
  }

  private String source() {
    return currentUser.actor() instanceof Actor.ApiToken ? "api" : "page";
  }
}
