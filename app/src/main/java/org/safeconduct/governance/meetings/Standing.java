package org.safeconduct.governance.meetings;

import java.time.Instant;

/// Where a meeting stands. A state offers only the steps that lead out of it.
public sealed interface Standing {
  /// It is to come.
  record Planned() implements Standing {
    Held hold() {
      return new Held();
    }

    Cancelled cancel(String reason, Instant at, String by) {
      return new Cancelled(reason, at, by);
    }
  }

  /// It was held, and the minutes are being written.
  record Held() implements Standing {
    Agreed agree(Instant at, String by) {
      return new Agreed(at, by);
    }
  }

  /// The minutes are agreed and fixed.
  record Agreed(Instant at, String by) implements Standing {}

  /// It was not held.
  record Cancelled(String reason, Instant at, String by) implements Standing {}

  /// The stable word for it.
  default Word word() {
    return switch (this) {
      case Planned _ -> Word.PLANNED;
      case Held _ -> Word.HELD;
      case Agreed _ -> Word.AGREED;
      case Cancelled _ -> Word.CANCELLED;
    };
  }

  /// States by name, for filters, messages and programs.
  enum Word {
    PLANNED,
    HELD,
    AGREED,
    CANCELLED
  }
}
