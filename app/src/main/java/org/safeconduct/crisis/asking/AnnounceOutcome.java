package org.safeconduct.crisis.asking;

import java.util.List;
import org.safeconduct.crisis.NewHeadcount.Fault;

/// What became of an announcement.
public sealed interface AnnounceOutcome {
  /// It is queued.
  ///
  /// @param written how many are written to
  /// @param toCall how many have no usable address and have to be called
  record Sent(int written, int toCall) implements AnnounceOutcome {}

  /// It was sent before.
  record SentBefore() implements AnnounceOutcome {}

  /// It was not sent.
  ///
  /// @param faults everything that is wrong
  record Refused(List<Fault> faults) implements AnnounceOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
