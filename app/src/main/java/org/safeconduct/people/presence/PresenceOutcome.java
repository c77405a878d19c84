package org.safeconduct.people.presence;

import java.util.List;
import java.util.UUID;
import org.safeconduct.people.files.Wrong;
import org.safeconduct.platform.Made;

/// What became of an entry.
public sealed interface PresenceOutcome {
  /// It is stored.
  record Done(Presence entry) implements PresenceOutcome, Made {
    @Override
    public UUID made() {
      return entry.id();
    }
  }

  /// Nothing is stored; everything that is wrong is told.
  record Refused(List<Wrong> wrongs) implements PresenceOutcome {
    public Refused {
      wrongs = List.copyOf(wrongs);
    }
  }

  /// Nothing is stored: the person has another entry on one of the days.
  record Overlaps(Presence other) implements PresenceOutcome {}

  /// Nothing is stored: somebody else changed or withdrew the entry since it was read.
  record ChangedMeanwhile() implements PresenceOutcome {}
}
