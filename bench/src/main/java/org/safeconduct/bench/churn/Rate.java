package org.safeconduct.bench.churn;

import org.safeconduct.bench.measure.Amount;

/// How fast changes are written.
///
/// @param name as it stands on the command line: `0`, `10k`, `max`
/// @param perSecond changes a second; infinite for as many as go
/// @param batch how many of them are written together
record Rate(String name, double perSecond, int batch) {
  static Rate of(String name, int batch) {
    return new Rate(name, Amount.of(name), batch);
  }
}
