package org.safeconduct.governance.posts;

import java.time.Instant;
import org.safeconduct.shared.Interval;

/// Where an appointment stands. A state offers only the steps that lead out of it.
public sealed interface Term {
  /// From when until when it was, is or would be held.
  Interval when();

  /// It has not begun.
  record Planned(Interval when) implements Term {
    Planned extend(Instant until) {
      return new Planned(new Interval(when.from(), until));
    }

    Withdrawn withdraw(String reason) {
      return new Withdrawn(when, reason);
    }
  }

  /// It holds now.
  record InForce(Interval when) implements Term {
    InForce extend(Instant until) {
      return new InForce(new Interval(when.from(), until));
    }

    Ended end(Instant at, String reason, boolean abolished) {
      return new Ended(new Interval(when.from(), at), reason, abolished);
    }
  }

  /// Its time ran out; whoever goes on is appointed anew.
  record Lapsed(Interval when) implements Term {}

  /// Somebody ended it.
  ///
  /// @param abolished whether the post is no longer needed
  record Ended(Interval when, String reason, boolean abolished) implements Term {}

  /// It was taken back before it began.
  record Withdrawn(Interval when, String reason) implements Term {}

  /// Whether it holds or will.
  default boolean isOpen() {
    return switch (this) {
      case Planned _, InForce _ -> true;
      case Lapsed _, Ended _, Withdrawn _ -> false;
    };
  }

  /// The stable word for it, in messages and for programs.
  default String word() {
    return switch (this) {
      case Planned _ -> "planned";
      case InForce _ -> "in-force";
      case Lapsed _ -> "lapsed";
      case Ended _ -> "ended";
      case Withdrawn _ -> "withdrawn";
    };
  }

  /// Why it ended, or an empty string.
  default String reason() {
    return switch (this) {
      case Planned _, InForce _, Lapsed _ -> "";
      case Ended it -> it.reason();
      case Withdrawn it -> it.reason();
    };
  }
}
