package org.safeconduct.platform;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Knows which records bear a label of their own above what such records bear anyway, or are
/// limited to named accounts.
public interface LabelledRecords {
  /// The ids of those whose label is above the clearance; asked before each statement, so it
  /// answers from memory.
  ///
  /// @param clearance the highest rank that may be read, 0 to [Scope#HIGHEST]
  Set<UUID> above(int clearance);

  /// The ids of those that are limited to accounts that this one is not among; answers from memory.
  ///
  /// @param account null for whoever has none
  default Set<UUID> keptFrom(@Nullable UUID account) {
    return Set.of();
  }

  /// Nothing is labelled, for parts of the product that run without labels.
  static LabelledRecords none() {
    return _ -> Set.of();
  }
}
