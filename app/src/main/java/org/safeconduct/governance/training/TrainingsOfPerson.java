package org.safeconduct.governance.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.PersonSection;
import org.springframework.stereotype.Component;

/// What somebody was trained in for posts, and what is due, on the person's page and in one's own
/// profile.
@Component
class TrainingsOfPerson implements PersonSection {
  private final Permissions permissions;
  private final Trainings trainings;
  private final Clock clock;

  TrainingsOfPerson(Permissions permissions, Trainings trainings, Clock clock) {
    this.permissions = permissions;
    this.trainings = trainings;
    this.clock = clock;
  }

  /// @param due of which none counts although a post that is held asks for it
  /// @param today in UTC
  record ByCourse(SortedMap<Course, List<Training>> courses, Set<Course> due, LocalDate today) {}

  @Override
  public Optional<Shown> of(UUID person) {
    var who = new PersonId(person);
    if (!permissions.allows(Duty.READ_NETWORK) && !trainings.isOwn(who)) return Optional.empty();
    var courses = trainings.of(who);
    var due = trainings.due(who);
    due.forEach(course -> courses.putIfAbsent(course, List.of()));
    if (courses.isEmpty()) return Optional.empty();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Optional.of(new Shown("governance/_training", new ByCourse(courses, due, today)));
  }
}
