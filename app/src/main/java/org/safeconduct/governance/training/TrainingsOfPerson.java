package org.safeconduct.governance.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.PersonSection;
import org.springframework.stereotype.Component;

/// What somebody was trained in for posts, on the person's page.
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

  /// @param today in UTC
  record ByCourse(SortedMap<Course, List<Training>> courses, LocalDate today) {}

  @Override
  public Optional<Shown> of(UUID person) {
    if (!permissions.allows(Duty.READ_NETWORK)) return Optional.empty();
    var courses = trainings.of(new PersonId(person));
    if (courses.isEmpty()) return Optional.empty();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Optional.of(new Shown("governance/_training", new ByCourse(courses, today)));
  }
}
