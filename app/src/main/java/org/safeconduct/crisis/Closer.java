package org.safeconduct.crisis;

import java.util.Map;
import org.safeconduct.crisis.CloseOutcome.Closed;
import org.safeconduct.crisis.CloseOutcome.ClosedBefore;
import org.safeconduct.crisis.CloseOutcome.ReasonNeeded;
import org.safeconduct.crisis.HeadcountRecord.Closing;
import org.safeconduct.crisis.sealing.Chain;
import org.safeconduct.notifications.Messenger;
import org.safeconduct.platform.Scope;
import org.springframework.stereotype.Component;

/// Closes headcounts: nothing is asked or answered any more, and what was said is sealed.
@Component
class Closer {
  private final JdbcHeadcounts headcounts;
  private final JdbcMembers members;
  private final JdbcTallies tallies;
  private final JdbcProceedings proceedings;
  private final Messenger messenger;
  private final Logbook logbook;

  Closer(
      JdbcHeadcounts headcounts,
      JdbcMembers members,
      JdbcTallies tallies,
      JdbcProceedings proceedings,
      Messenger messenger,
      Logbook logbook) {
    this.headcounts = headcounts;
    this.members = members;
    this.tallies = tallies;
    this.proceedings = proceedings;
    this.messenger = messenger;
    this.logbook = logbook;
  }

  CloseOutcome close(HeadcountId id, String reason, boolean leavingHelp) {
    var headcount = headcounts.holdAlone(id);
    if (headcount.closing() != null)
      return new ClosedBefore(headcount.closing().by(), headcount.closing().at());
    var totals = tallies.totals(id, Scope.EVERYBODY, logbook.now());
    var why = reason.strip();
    if (totals.unsettled() > 0 && why.isEmpty()) return new ReasonNeeded(totals);
    if (totals.helpWaiting() > 0 && !leavingHelp) return new CloseOutcome.HelpWaits();
    var closing = new Closing(logbook.now(), logbook.by(), why.isEmpty() ? null : why);
    var seal = seal(id, closing);
    headcounts.close(id, closing, seal);
    messenger.stop(headcount.asking().question());
    logbook
        .changed(id)
        .record(
            "crisis.headcount-closed",
            Map.of(
                "silent",
                totals.silent(),
                "helpWaiting",
                totals.helpWaiting(),
                "people",
                totals.population(),
                "seal",
                Chain.hex(seal)));
    return new Closed();
  }

  private byte[] seal(HeadcountId id, Closing closing) {
    var ends = members.all(id).stream().map(it -> Chain.end(it.row(), it.end())).toList();
    return Chain.seal(headcounts.hashes(id).snapshot(), ends, proceedings.of(id), closing);
  }
}
