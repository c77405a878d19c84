package org.safeconduct.governance.consultations;

/// Where a consultation stands. A state offers only the steps that lead out of it.
public sealed interface Round {
  /// Replies are awaited.
  record Open() implements Round {
    Consolidated consolidate() {
      return new Consolidated();
    }

    Withdrawn withdraw(String reason) {
      return new Withdrawn(reason);
    }
  }

  /// A position is written, and not adopted. It may be written anew, because replies may
  /// come late.
  record Consolidated() implements Round {
    Consolidated consolidate() {
      return this;
    }

    Adopted adopt() {
      return new Adopted();
    }

    Withdrawn withdraw(String reason) {
      return new Withdrawn(reason);
    }
  }

  /// The position is a decision.
  record Adopted() implements Round {}

  /// The question was taken back.
  record Withdrawn(String reason) implements Round {}

  /// Whether organisations may reply.
  default boolean takesReplies() {
    return switch (this) {
      case Open _, Consolidated _ -> true;
      case Adopted _, Withdrawn _ -> false;
    };
  }

  /// The stable word for it.
  default Word word() {
    return switch (this) {
      case Open _ -> Word.OPEN;
      case Consolidated _ -> Word.CONSOLIDATED;
      case Adopted _ -> Word.ADOPTED;
      case Withdrawn _ -> Word.WITHDRAWN;
    };
  }

  /// States by name, for filters, messages and programs.
  enum Word {
    OPEN,
    CONSOLIDATED,
    ADOPTED,
    WITHDRAWN
  }
}
