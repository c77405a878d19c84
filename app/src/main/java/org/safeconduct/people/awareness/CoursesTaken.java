package org.safeconduct.people.awareness;

import static org.safeconduct.platform.Duty.EDIT_PEOPLE;
import static org.safeconduct.platform.Duty.OWN_PROFILE;
import static org.safeconduct.platform.Duty.READ_PEOPLE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.people.files.Draft;
import org.safeconduct.people.files.Editing;
import org.safeconduct.people.files.Reading;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What one person took: read by the person, the head of household and whoever may read the file;
/// recorded and withdrawn by whoever may change the file as an officer.
@Service
public class CoursesTaken {
  private final Permissions permissions;
  private final Editing editing;
  private final CourseRules rules;
  private final JdbcCourses courses;
  private final AuditTrail audit;
  private final CurrentUser currentUser;
  private final Clock clock;

  CoursesTaken(
      Permissions permissions,
      Editing editing,
      CourseRules rules,
      JdbcCourses courses,
      AuditTrail audit,
      CurrentUser currentUser,
      Clock clock) {
    this.permissions = permissions;
    this.editing = editing;
    this.rules = rules;
    this.courses = courses;
    this.audit = audit;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /// Everything that is recorded of the person, the latest first, what was withdrawn after the
  /// rest.
  ///
  /// @throws NotFound if there is no such person in scope
  @Transactional
  public List<CourseTaken> of(PersonId person) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    var card = editing.seen(person);
    if (!editing.isOwn(card)) audit.record("people.courses-read", person.toString(), Map.of());
    return courses.of(person);
  }

  /// The same on the page of a file, which notes itself who reads it.
  List<CourseTaken> onFile(PersonId person) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    editing.seen(person);
    return courses.of(person);
  }

  /// Whether the actor may record and withdraw something of the person.
  ///
  /// @throws NotFound if there is no such person in scope
  public boolean mayRecord(PersonId person) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    var card = editing.seen(person);
    return permissions.allows(EDIT_PEOPLE)
        && permissions.reaches(card.subject())
        && !editing.isForgotten(person);
  }

  /// What was recorded once.
  ///
  /// @throws NotFound if nobody in scope has such a record
  @Transactional
  public CourseTaken get(UUID id) {
    permissions.requireAny(READ_PEOPLE, EDIT_PEOPLE, OWN_PROFILE);
    var it = record(id);
    var card = editing.seen(it.person());
    if (!editing.isOwn(card)) audit.record("people.courses-read", card.id().toString(), Map.of());
    return it;
  }

  /// Records what the person took; what is recorded already, word by word, is refused.
  ///
  /// @param draft the fields `course` and `trainedOn`, of a briefing `country`; if somebody says
  ///     so, `validUntil`, `title`, `givenBy` and `place`
  /// @throws NotFound if there is no such person in scope
  @Transactional
  public CourseOutcome record(PersonId person, Draft draft) {
    permissions.require(EDIT_PEOPLE);
    editing.asOfficer(person);
    if (editing.isForgotten(person))
      return new CourseOutcome.Refused(List.of(new Wrong(CourseRules.COURSE, "forgotten")));
    var reading = new Reading(draft);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var what = rules.check(draft, reading, today);
    if (what.isEmpty()) return new CourseOutcome.Refused(reading.wrongs());
    courses.await(person);
    if (isRecorded(person, what.get()))
      return new CourseOutcome.Refused(List.of(new Wrong(CourseRules.ON, "course-recorded")));
    var id = UUID.randomUUID();
    courses.add(id, person, what.get(), recorded());
    audit.record("people.course-recorded", person.toString(), said(what.get()));
    return new CourseOutcome.Done(record(id));
  }

  /// Withdraws what was recorded by mistake.
  ///
  /// @param draft the field `reason`, 5 to 300 characters
  /// @throws NotFound if nobody in scope has such a record
  @Transactional
  public CourseOutcome withdraw(UUID id, Draft draft) {
    permissions.require(EDIT_PEOPLE);
    var it = record(id);
    editing.asOfficer(it.person());
    var reading = new Reading(draft);
    var reason = CourseRules.reason(draft, reading);
    if (!reading.wrongs().isEmpty()) return new CourseOutcome.Refused(reading.wrongs());
    var withdrawal = new CourseTaken.Withdrawal(clock.instant(), currentUser.name(), reason);
    if (!courses.withdraw(id, withdrawal)) return new CourseOutcome.WithdrawnBefore();
    audit.record("people.course-withdrawn", it.person().toString(), said(it.what()));
    return new CourseOutcome.Done(record(id));
  }

  private boolean isRecorded(PersonId person, CourseTaken.Details what) {
    return courses.of(person).stream()
        .anyMatch(it -> it.withdrawal() == null && it.what().equals(what));
  }

  private CourseTaken record(UUID id) {
    return courses.find(id).orElseThrow(() -> new NotFound("course", id));
  }

  private CourseTaken.Recorded recorded() {
    var source = currentUser.actor() instanceof Actor.ApiToken ? "api" : "page";
    return new CourseTaken.Recorded(clock.instant(), currentUser.name(), source);
  }

  /// What the trail, which forgets nothing, says of it: no words that somebody typed.
  private static Map<String, Object> said(CourseTaken.Details it) {
    return Map.of(
        "course", it.course().name(),
        "trainedOn", it.on().toString(),
        "until", Objects.toString(it.validUntil(), ""),
        "country", it.country());
  }
}
