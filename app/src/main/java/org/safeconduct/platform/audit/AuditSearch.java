package org.safeconduct.platform.audit;

import java.util.List;
import org.safeconduct.platform.NamedRecord;

/// What somebody looks for in the audit trail.
///
/// @param filter with the names of what is meant, where that is clear
/// @param actors accounts that may be meant by what was typed as the actor
/// @param subjects records that may be meant by what was typed as the subject
/// @param aboutPerson whether the subject is a person
record AuditSearch(
    AuditFilter filter, List<NamedRecord> actors, List<NamedRecord> subjects, boolean aboutPerson) {
  AuditSearch {
    actors = List.copyOf(actors);
    subjects = List.copyOf(subjects);
  }

  /// Whether it is clear what the entries are to be about.
  public boolean isClear() {
    return subjects.isEmpty();
  }

  /// Whether there is somebody who may be asked about.
  public boolean isAboutPerson() {
    return aboutPerson;
  }
}
