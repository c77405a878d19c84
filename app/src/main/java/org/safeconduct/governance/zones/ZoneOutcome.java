package org.safeconduct.governance.zones;

import java.util.List;
import java.util.UUID;
import org.safeconduct.governance.Fault;
import org.safeconduct.platform.Made;

/// What became of a change to zones.
public sealed interface ZoneOutcome {
  /// Done.
  ///
  /// @param mended what had to be mended about the boundary, as finding codes
  record Done(UUID zone, List<String> mended) implements ZoneOutcome, Made {
    public Done {
      mended = List.copyOf(mended);
    }

    @Override
    public UUID made() {
      return zone;
    }
  }

  /// Not done: this is wrong.
  record Refused(List<Fault> faults) implements ZoneOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /// Not done: somebody else changed it, or it has ended.
  record ChangedMeanwhile() implements ZoneOutcome {}
}
