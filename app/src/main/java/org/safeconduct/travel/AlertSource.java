package org.safeconduct.travel;

import java.util.Set;
import java.util.UUID;
import org.safeconduct.shared.Interval;
import org.safeconduct.shared.Stay;

/// Knows which alerts hold where somebody means to go; a room above that knows alerts and
/// places implements it.
public interface AlertSource {
  /// The alerts in force or expected that hold at the place at any time of the interval
  /// from now on; none where nobody can say where the place is.
  Set<UUID> at(Stay stay, Interval when);

  /// One line for people, in the reader's language.
  String title(UUID alert);
}
