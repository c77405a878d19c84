package org.safeconduct.crisis;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safeconduct.crisis.HeadcountOverview.Round;
import org.safeconduct.crisis.asking.Questioner;
import org.safeconduct.notifications.Reach;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks the silent again when the schedule that was stamped on the headcount says so. The
/// schedule is in the database: what fell due while nothing ran is asked once, at the next
/// look.
@Component
class AskAgain {
  private static final Logger LOG = LoggerFactory.getLogger(AskAgain.class);
  private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);
  private static final Actor JOB = new Actor.SystemJob(
      "asking the silent again",
      Set.copyOf(EnumSet.of(Duty.RUN_JOBS, Duty.SEND_MESSAGES, Duty.READ_HEADCOUNT)));

  private final JdbcHeadcounts headcounts;
  private final JdbcMembers members;
  private final Questioner questioner;
  private final CurrentUser currentUser;
  private final Logbook logbook;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AskAgain(
      JdbcHeadcounts headcounts,
      JdbcMembers members,
      Questioner questioner,
      CurrentUser currentUser,
      Logbook logbook,
      TransactionTemplate transaction,
      Clock clock) {
    this.headcounts = headcounts;
    this.members = members;
    this.questioner = questioner;
    this.currentUser = currentUser;
    this.logbook = logbook;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${safeconduct.headcount.look-every:5s}")
  void askTheSilent() {
    currentUser.runAs(JOB, () -> headcounts.due(clock.instant()).forEach(this::askOrPutOff));
  }

  /// A headcount whose asking fails is tried again later and keeps no other from being asked.
  private void askOrPutOff(HeadcountId id) {
    try {
      transaction.executeWithoutResult(
          _ -> headcounts.holdDue(id, clock.instant()).ifPresent(this::ask));
    } catch (RuntimeException e) {
      LOG.error("Could not ask the silent of headcount {} again; in a minute once more", id, e);
      headcounts.putOff(id, clock.instant().plus(AFTER_TROUBLE));
    }
  }

  private void ask(HeadcountRecord headcount) {
    var silent =
        members.silent(headcount.id()).stream().map(it -> it.member().card()).toList();
    var now = logbook.now();
    int round = headcount.asking().round() + 1;
    var asked =
        silent.isEmpty() ? new Reach(0, List.of()) : questioner.ask(headcount, round, silent);
    headcounts.asked(
        headcount.id(),
        new Round(round, now, Audience.of(asked)),
        Schedule.next(headcount.asking().again(), headcount.opening().at(), now));
    logbook
        .changed(headcount.id())
        .record(
            "crisis.silent-asked-again",
            Map.of(
                "round",
                round,
                "people",
                asked.reachable(),
                "toCall",
                asked.withoutChannel().size()));
  }
}
