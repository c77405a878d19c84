package org.safeconduct.engine;

import java.util.List;
import java.util.UUID;

/// An alert that meets something known about a person or planned for her.
///
/// @param alert which
/// @param reasons every fact that puts her there while the alert holds, best first; at
///     least one
public record Met(UUID alert, List<Exposed> reasons) {
  public Met {
    reasons = List.copyOf(reasons);
  }
}
