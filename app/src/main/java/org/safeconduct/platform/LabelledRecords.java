package org.safeconduct.platform;

import java.util.Set;
import java.util.UUID;

/// Knows which records bear a label of their own above what such records bear anyway.
public interface LabelledRecords {
  /// The ids of those whose label is above the clearance; asked before each statement, so it
  /// answers from memory.
  ///
  /// @param clearance the highest rank that may be read, 0 to [Scope#HIGHEST]
  Set<UUID> above(int clearance);

  /// Nothing is labelled, for parts of the product that run without labels.
  static LabelledRecords none() {
    return _ -> Set.of();
  }
}
