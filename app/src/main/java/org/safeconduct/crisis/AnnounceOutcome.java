package org.safeconduct.crisis;

import java.util.List;
import org.safeconduct.crisis.NewHeadcount.Fault;

/// What became of an announcement.
public sealed interface AnnounceOutcome {
  /// It is queued.
  ///
  /// @param people how many are told
  record Sent(int people) implements AnnounceOutcome {}

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
