package org.safeconduct.bench.churn;

import org.safeconduct.bench.measure.Amount;

/// How fast changes are written.
///
/// @param perSecond changes a second; infinite for as many as go
/// @param batch how many of them are written together
record Rate(double perSecond, int batch) {
  /// @param name such as `0`, `10k`, `max`
  static Rate of(String name, int batch) {
    return new Rate(Amount.of(name), batch);
  }
}
