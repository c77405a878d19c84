package org.safeconduct.alerts;

import java.util.List;

/// Alerts of which an area could not be placed: they may hold anywhere.
///
/// @param count how many there are
/// @param newest which they are, the newest first, at most [#MOST]
public record UnlocatedAlerts(int count, List<Alert> newest) {
  /// How many are told one by one.
  public static final int MOST = 100;

  /// There are none.
  public static final UnlocatedAlerts NONE = new UnlocatedAlerts(0, List.of());

  public UnlocatedAlerts {
    newest = List.copyOf(newest);
  }

  /// Whether there are none.
  public boolean isEmpty() {
    return count == 0;
  }
}
