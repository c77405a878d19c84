package org.safeconduct.people.duplicates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonId;

/// What was decided about two files. A verdict offers only the steps that lead out of it.
public sealed interface Verdict {
  /// Nobody decided yet.
  record Open() implements Verdict {
    Same same(PersonId leads, Ruling ruling) {
      return new Same(leads, ruling);
    }

    Different different(Ruling ruling) {
      return new Different(ruling);
    }
  }

  /// One person: both files stay, and this one stands for her.
  record Same(PersonId leads, Ruling ruling) implements Verdict {
    Open undo() {
      return new Open();
    }
  }

  /// Two people; what the rules find does not ask again.
  record Different(Ruling ruling) implements Verdict {
    Open undo() {
      return new Open();
    }
  }

  /// Who said so, when, and why.
  ///
  /// @param note up to 300 characters; may be empty
  record Ruling(String by, Instant at, String note) {}

  /// Who decided; null while nobody did.
  default @Nullable Ruling decided() {
    return switch (this) {
      case Open _ -> null;
      case Same it -> it.ruling();
      case Different it -> it.ruling();
    };
  }

  /// The stable word for it, in tables, messages and for programs.
  default Word word() {
    return switch (this) {
      case Open _ -> Word.OPEN;
      case Same _ -> Word.SAME;
      case Different _ -> Word.DIFFERENT;
    };
  }

  /// The verdicts, by name.
  enum Word {
    OPEN,
    SAME,
    DIFFERENT
  }
}
