package org.safeconduct.crisis;

import java.util.List;

/// What became of opening a headcount.
public sealed interface OpenOutcome {
  /// It is open; its questions are queued.
  ///
  /// @param id its name
  /// @param people how many it is about
  /// @param again whether the same request had opened it before
  record Opened(HeadcountId id, int people, boolean again) implements OpenOutcome {}

  /// It was not opened.
  ///
  /// @param faults everything that is wrong
  record Refused(List<NewHeadcount.Fault> faults) implements OpenOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /// Another request came with the same key before.
  ///
  /// @param id what that one opened
  record KeyReused(HeadcountId id) implements OpenOutcome {}
}
