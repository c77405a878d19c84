package org.safeconduct.crisis;

import static org.safeconduct.platform.Duty.ANSWER_FOR_OTHERS;
import static org.safeconduct.platform.Duty.ANSWER_OWN;
import static org.safeconduct.platform.Duty.RUN_HEADCOUNT;

import java.util.Map;
import org.safeconduct.crisis.AnswerBook.Draft;
import org.safeconduct.crisis.JdbcMembers.Linked;
import org.safeconduct.crisis.answers.AnswerOutcome;
import org.safeconduct.crisis.answers.AnswerOutcome.Closed;
import org.safeconduct.crisis.answers.AnswerOutcome.HowNeeded;
import org.safeconduct.crisis.answers.AnswerOutcome.NothingToResolve;
import org.safeconduct.crisis.answers.AnswerOutcome.Recorded;
import org.safeconduct.crisis.answers.Manner;
import org.safeconduct.crisis.answers.Said;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Forbidden;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes answers of people who signed in, about themselves or about others; those that come by
/// link go to [Household].
@Service
public class Answers {
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcHeadcounts headcounts;
  private final JdbcMembers members;
  private final AnswerBook book;
  private final Logbook logbook;

  Answers(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcHeadcounts headcounts,
      JdbcMembers members,
      AnswerBook book,
      Logbook logbook) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.headcounts = headcounts;
    this.members = members;
    this.book = book;
    this.logbook = logbook;
  }

  /// Keeps what the current actor says about a member in the actor's scope, with the actor's
  /// own name as the source. Also after the answer links have expired, as long as the
  /// headcount is open.
  ///
  /// @throws org.safeconduct.platform.NotFound if there is no such headcount or member
  /// @throws org.safeconduct.platform.NotFound if the member is not in the actor's scope
  /// @throws Forbidden if the actor may answer for oneself only, and the member is somebody else
  @Transactional
  public AnswerOutcome answer(HeadcountId id, PersonId person, Said said, Manner manner) {
    permissions.requireAny(ANSWER_OWN, ANSWER_FOR_OTHERS, RUN_HEADCOUNT);
    var headcount = headcounts.holdOpen(id);
    if (headcount.closing() != null)
      return new Closed(headcount.closing().by(), headcount.closing().at());
    var about = members.lock(id, person);
    requireReach(about.row().member().subject());
    return write(headcount, about, said, manner, false);
  }

  /// Resolves a contradiction: the current actor says what holds, and all voices before are
  /// silent from then on. What is better than the worst of them needs a word on how the actor
  /// knows.
  ///
  /// @throws org.safeconduct.platform.NotFound if there is no such headcount or member
  @Transactional
  public AnswerOutcome resolve(HeadcountId id, PersonId person, Said said, Manner manner) {
    permissions.require(RUN_HEADCOUNT);
    var headcount = headcounts.holdOpen(id);
    if (headcount.closing() != null)
      return new Closed(headcount.closing().by(), headcount.closing().at());
    var about = members.lock(id, person);
    permissions.require(RUN_HEADCOUNT, about.row().member().subject());
    var standing = about.row().standing();
    if (!standing.isContradicted()) return new NothingToResolve();
    if (manner.how().isBlank() && standing.status().isWorseThan(said.status()))
      return new HowNeeded();
    return write(headcount, about, said, manner, true);
  }

  private AnswerOutcome write(
      HeadcountRecord headcount, Linked about, Said said, Manner manner, boolean resolves) {
    var member = about.row().member();
    var outcome = book.write(headcount, about, new Draft(said, manner, logbook.now(), resolves));
    if (outcome instanceof Recorded it && !it.again())
      logbook
          .changed(headcount.id())
          .record(
              resolves ? "crisis.contradiction-resolved" : "crisis.person-answered-for",
              Map.of(
                  "person", member.person().toString(),
                  "answer", it.answer().number(),
                  "source", it.answer().voice().source().name()));
    return outcome;
  }

  /// Whoever may answer for others does so for whom they see; everybody else for oneself and one's
  /// dependants, however many people they see.
  private void requireReach(Subject about) {
    if (permissions.allows(RUN_HEADCOUNT)) permissions.require(RUN_HEADCOUNT, about);
    else if (permissions.allows(ANSWER_FOR_OTHERS)) permissions.require(ANSWER_FOR_OTHERS, about);
    else if (!isOwn(about)) throw new Forbidden("answers for oneself only");
  }

  private boolean isOwn(Subject about) {
    var own = currentUser.actor().person();
    return own != null && (own.equals(about.person()) || own.equals(about.headOfHousehold()));
  }
}
