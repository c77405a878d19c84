package org.safeconduct.crisis;

import org.jspecify.annotations.Nullable;
import org.safeconduct.alerts.AlertId;

/// Which headcounts a list shows; what is `null` does not limit it.
///
/// @param open whether they are still open
/// @param exercise whether nothing had really happened
/// @param alert for which alert
/// @param text part of the title; accents and case do not matter
public record HeadcountFilter(
    @Nullable Boolean open,
    @Nullable Boolean exercise,
    @Nullable AlertId alert,
    @Nullable String text) {
  /// All of them.
  public static final HeadcountFilter ALL = new HeadcountFilter(null, null, null, null);

  /// Those that are open.
  public static final HeadcountFilter OPEN = new HeadcountFilter(true, null, null, null);

  /// Those for an alert.
  public static HeadcountFilter of(AlertId alert) {
    return new HeadcountFilter(null, null, alert, null);
  }
}
