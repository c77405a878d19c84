package org.safeconduct.people.files;

import java.util.List;
import java.util.UUID;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Made;

/// What became of a change to a person's file.
public sealed interface FileOutcome {
  /// It is stored.
  ///
  /// @param version of the file from now on
  record Done(PersonId person, int version) implements FileOutcome, Made {
    @Override
    public UUID made() {
      return person.value();
    }
  }

  /// Nothing is stored; everything that is wrong is told.
  record Refused(List<Wrong> wrongs) implements FileOutcome {
    public Refused {
      wrongs = List.copyOf(wrongs);
    }

    /// One thing is wrong.
    public static Refused of(String field, String code) {
      return new Refused(List.of(new Wrong(field, code)));
    }
  }

  /// Nothing is stored: somebody else changed the file since it was read.
  ///
  /// @param version of the file now
  record ChangedMeanwhile(int version) implements FileOutcome {}
}
