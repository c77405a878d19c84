package org.safeconduct.crisis.sealing;

import java.time.Instant;
import java.util.List;
import org.safeconduct.crisis.HeadcountOverview.Round;
import org.safeconduct.crisis.HeadcountOverview.Told;
import org.safeconduct.crisis.HeadcountRecord.Closing;
import org.safeconduct.people.PersonId;

/// What was done during a headcount, beside what was said of its members.
///
/// @param rounds when the silent were asked, first round first
/// @param told what everybody was told, oldest first
/// @param takings who took which call for help, oldest first
public record Proceedings(List<Round> rounds, List<Told> told, List<Taking> takings) {
  public Proceedings {
    rounds = List.copyOf(rounds);
    told = List.copyOf(told);
    takings = List.copyOf(takings);
  }

  /// The same without what was told after the closing.
  public Proceedings until(Closing closing) {
    return new Proceedings(
        rounds, told.stream().filter(it -> !it.at().isAfter(closing.at())).toList(), takings);
  }

  /// That somebody took a call for help.
  ///
  /// @param person whose call
  /// @param called when the call was heard
  /// @param by who took it
  /// @param at when
  public record Taking(PersonId person, Instant called, String by, Instant at) {}
}
