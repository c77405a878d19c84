package org.safeconduct.people.awareness;

import java.util.List;
import org.safeconduct.people.files.Wrong;

/// What became of a step.
public sealed interface CourseOutcome {
  /// It is stored.
  record Done(CourseTaken course) implements CourseOutcome {}

  /// Nothing is stored; everything that is wrong is told.
  record Refused(List<Wrong> wrongs) implements CourseOutcome {
    public Refused {
      wrongs = List.copyOf(wrongs);
    }
  }

  /// It was withdrawn before.
  record WithdrawnBefore() implements CourseOutcome {}
}
