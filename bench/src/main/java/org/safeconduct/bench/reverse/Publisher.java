package org.safeconduct.bench.reverse;

import org.safeconduct.bench.world.AlertRow;

/// An engine to which alerts may be added while it is asked.
interface Publisher extends PointEngine {
  /// Takes one more alert in; the next question finds it.
  void publish(AlertRow alert);
}
