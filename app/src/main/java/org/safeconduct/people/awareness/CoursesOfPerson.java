package org.safeconduct.people.awareness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.PersonSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What somebody took, on the person's page: everybody sees their own there.
@Component
@Order(1)
class CoursesOfPerson implements PersonSection {
  private final Permissions permissions;
  private final CoursesTaken courses;
  private final Clock clock;

  CoursesOfPerson(Permissions permissions, CoursesTaken courses, Clock clock) {
    this.permissions = permissions;
    this.courses = courses;
    this.clock = clock;
  }

  /// @param today in UTC
  record Taken(PersonId person, List<CourseTaken> courses, boolean mayRecord, LocalDate today) {}

  @Override
  public Optional<Shown> of(UUID person) {
    if (!permissions.allows(Duty.READ_PEOPLE)) return Optional.empty();
    var id = new PersonId(person);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Optional.of(new Shown(
        "people/_courses", new Taken(id, courses.onFile(id), courses.mayRecord(id), today)));
  }
}
