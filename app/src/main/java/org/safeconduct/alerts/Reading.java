package org.safeconduct.alerts;

import java.util.List;

/// What came of reading a document.
public sealed interface Reading {
  /// At least one alert could be read.
  ///
  /// @param alerts what was read, in the document's order
  /// @param faults why other alerts of the same document were refused; empty for a single alert
  record Read(List<ReadAlert> alerts, List<Fault> faults) implements Reading {
    public Read {
      alerts = List.copyOf(alerts);
      faults = List.copyOf(faults);
    }
  }

  /// Nothing could be read.
  ///
  /// @param faults every reason that could be found, in the document's order; never empty
  record Refused(List<Fault> faults) implements Reading {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
