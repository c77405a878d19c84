package org.safeconduct.crisis;

import org.jspecify.annotations.Nullable;
import org.safeconduct.notifications.Reach;

/// For how many people a message was meant, heads of household once, and how many of them it had
/// nowhere to go to.
///
/// @param people for how many it was meant
/// @param toCall how many of them have no usable address and have to be called; null where that
///     was not counted apart
public record Audience(int people, @Nullable Integer toCall) {
  static final Audience NOBODY = new Audience(0, 0);

  static Audience of(Reach reach) {
    int toCall = reach.withoutChannel().size();
    return new Audience(reach.reachable() + toCall, toCall);
  }

  public Audience {
    if (toCall != null && (toCall < 0 || toCall > people))
      throw new IllegalArgumentException(
          "Of " + people + " people " + toCall + " cannot have to be called");
  }

  /// How many were written to; null where that was not counted apart.
  public @Nullable Integer written() {
    return toCall == null ? null : people - toCall;
  }
}
