package org.safeconduct.profiles;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeconduct.profiles.Vocabulary.Sayings;

/// What the profiles of all organisations called things at one moment. Asks nothing any more: while
/// a list is copied into the database, its connection answers no question. For one thread.
public final class Wordings {
  private final Function<@Nullable UUID, Sayings> sayings;
  private final Map<Optional<UUID>, Sayings> known = new HashMap<>();

  Wordings(Function<@Nullable UUID, Sayings> sayings) {
    this.sayings = sayings;
  }

  /// Those of one organisation's profile.
  ///
  /// @param organisation null for the installation's
  public Sayings of(@Nullable UUID organisation) {
    return known.computeIfAbsent(
        Optional.ofNullable(organisation), _ -> sayings.apply(organisation));
  }
}
