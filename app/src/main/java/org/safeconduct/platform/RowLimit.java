package org.safeconduct.platform;

import org.jspecify.annotations.Nullable;

/// How many rows of a list a program may ask for at once.
///
/// @param usual if it does not say
/// @param most at most
public record RowLimit(int usual, int most) {
  /// How many rows to answer with.
  ///
  /// @throws Outside if fewer than 1 or more than [#most] were asked for
  public int of(@Nullable Integer asked) {
    if (asked == null) return usual;
    if (asked < 1 || asked > most) throw new Outside(most);
    return asked;
  }

  /// A program asked for more or fewer rows than there can be.
  public static final class Outside extends RuntimeException {
    private final int most;

    Outside(int most) {
      super("A list gives 1 to " + most + " rows");
      this.most = most;
    }

    /// How many it may ask for.
    public int most() {
      return most;
    }
  }
}
