package org.safeconduct.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of the list of alerts, newest first.
///
/// @param alerts in full
/// @param next what to ask with for those that follow; null at the end
public record AlertBatch(List<Alert> alerts, @Nullable String next) {
  public AlertBatch {
    alerts = List.copyOf(alerts);
  }
}
