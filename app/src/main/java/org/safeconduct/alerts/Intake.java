package org.safeconduct.alerts;

import java.util.List;

/// What came of bringing a document in.
public sealed interface Intake {
  /// Every alert in it is stored now, or was already.
  ///
  /// @param alerts in the document's order; never empty
  /// @param faults why other alerts of the same document were refused
  record Taken(List<Arrived> alerts, List<Fault> faults) implements Intake {
    public Taken {
      alerts = List.copyOf(alerts);
      faults = List.copyOf(faults);
    }

    /// Whether any of them was not stored before.
    public boolean isNew() {
      return alerts.stream().anyMatch(Arrived::isNew);
    }
  }

  /// Nothing is stored.
  ///
  /// @param faults every reason that could be found; never empty
  record Refused(List<Fault> faults) implements Intake {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /// The document is larger than [AlertDocument#LARGEST]; nobody looked inside.
  record TooLarge() implements Intake {}

  /// An alert that is stored.
  ///
  /// @param id its name here
  /// @param isNew false if the same message had been stored before
  record Arrived(AlertId id, boolean isNew) {}
}
