package org.safeconduct.people.awareness;

import java.util.List;
import java.util.UUID;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.platform.Made;

/// What became of a step.
public sealed interface CourseOutcome {
  /// It is stored.
  record Done(CourseTaken course) implements CourseOutcome, Made {
    @Override
    public UUID made() {
      return course.id();
    }
  }

  /// Nothing is stored; everything that is wrong is told.
  record Refused(List<Wrong> wrongs) implements CourseOutcome {
    public Refused {
      wrongs = List.copyOf(wrongs);
    }
  }

  /// It was withdrawn before.
  record WithdrawnBefore() implements CourseOutcome {}
}
