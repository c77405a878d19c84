package org.safeconduct.crisis;

import static org.safeconduct.platform.Duty.ANSWER_FOR_OTHERS;
import static org.safeconduct.platform.Duty.RUN_HEADCOUNT;

import java.util.Map;
import org.safeconduct.crisis.answers.TakeOutcome;
import org.safeconduct.crisis.answers.TakeOutcome.NotAsked;
import org.safeconduct.crisis.answers.TakeOutcome.Taken;
import org.safeconduct.crisis.answers.TakeOutcome.TakenBefore;
import org.safeconduct.crisis.attention.BoardNews;
import org.safeconduct.crisis.sealing.Proceedings.Taking;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives each call for help to one named person.
@Service
public class HelpDesk {
  private final Permissions permissions;
  private final JdbcHeadcounts headcounts;
  private final JdbcMembers members;
  private final JdbcProceedings proceedings;
  private final BoardNews news;
  private final Logbook logbook;

  HelpDesk(
      Permissions permissions,
      JdbcHeadcounts headcounts,
      JdbcMembers members,
      JdbcProceedings proceedings,
      BoardNews news,
      Logbook logbook) {
    this.permissions = permissions;
    this.headcounts = headcounts;
    this.members = members;
    this.proceedings = proceedings;
    this.news = news;
    this.logbook = logbook;
  }

  /// Takes a member's call for help in the current actor's name. Of two who try, one gets it
  /// and the other is told who did.
  ///
  /// @throws NotFound if there is no such headcount or member
  /// @throws org.safeconduct.platform.NotFound if the member is not in the actor's scope
  @Transactional
  public TakeOutcome take(HeadcountId id, PersonId person) {
    permissions.requireAny(RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    boolean open = headcounts.holdOpen(id).isOpen();
    var row = members.lock(id, person).row();
    permissions.require(
        permissions.allows(RUN_HEADCOUNT) ? RUN_HEADCOUNT : ANSWER_FOR_OTHERS,
        row.member().subject());
    var help = row.standing().help();
    if (help == null || !open) return new NotAsked();
    if (help.takenBy() != null) return new TakenBefore(help);
    var taking = new Taking(person, help.since(), logbook.by(), logbook.now());
    members.take(id, taking);
    proceedings.add(id, taking);
    logbook.changed(id).record("crisis.help-taken", Map.of("person", person.toString()));
    news.alarmChanged(id);
    return new Taken();
  }
}
