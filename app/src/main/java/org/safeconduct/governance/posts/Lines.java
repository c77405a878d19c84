package org.safeconduct.governance.posts;

import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;

/// To whom a holder reports (`domain.md` 8.9).
///
/// @param administrative who is the superior in the organisation or mission
/// @param technical who guides the security work
public record Lines(@Nullable Seat administrative, @Nullable Seat technical) {
  /// Nothing is known.
  public static final Lines NONE = new Lines(null, null);

  /// Which of the two.
  public enum Line {
    ADMINISTRATIVE,
    TECHNICAL
  }

  /// To whom on this line.
  public @Nullable Seat to(Line line) {
    return switch (line) {
      case ADMINISTRATIVE -> administrative;
      case TECHNICAL -> technical;
    };
  }
}
