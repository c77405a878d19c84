package org.safeconduct.crisis;

import static org.safeconduct.platform.Duty.ANSWER_FOR_OTHERS;
import static org.safeconduct.platform.Duty.RUN_HEADCOUNT;

import java.util.Collection;
import java.util.Map;
import org.safeconduct.crisis.NewHeadcount.Text;
import org.safeconduct.crisis.asking.AnnounceOutcome;
import org.safeconduct.crisis.asking.Announcement;
import org.safeconduct.crisis.opening.Foresight;
import org.safeconduct.crisis.opening.Population;
import org.safeconduct.crisis.opening.Preparation;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What officers do with a headcount: prepare it, open it, change who counts, tell everybody
/// something, close it. Who looks at one goes to [HeadcountBoard], who answers to [Answers].
@Service
public class Headcount {
  private final Permissions permissions;
  private final Foresight foresight;
  private final Opener opener;
  private final Roll roll;
  private final Announcer announcer;
  private final Closer closer;

  Headcount(
      Permissions permissions,
      Foresight foresight,
      Opener opener,
      Roll roll,
      Announcer announcer,
      Closer closer) {
    this.permissions = permissions;
    this.foresight = foresight;
    this.opener = opener;
    this.roll = roll;
    this.announcer = announcer;
    this.closer = closer;
  }

  /// What opening a headcount of this population would do. Changes nothing.
  ///
  /// @param title what it is to be called; blank to have one suggested
  /// @throws org.safeconduct.platform.NotFound if there is no such alert
  @Transactional
  public Preparation prepare(Population population, String title) {
    permissions.require(RUN_HEADCOUNT);
    return foresight.prepare(population, title);
  }

  /// Opens a headcount: the population as it is at this moment is frozen, and everybody is
  /// asked, all or nothing. The same request by the same name twice opens one.
  ///
  /// @throws org.safeconduct.platform.NotFound if there is no such alert
  @Transactional
  public OpenOutcome open(NewHeadcount wanted) {
    permissions.require(RUN_HEADCOUNT);
    return opener.open(wanted);
  }

  /// Counts more people of the register in and asks them at once; unknown ids are left out.
  /// If the answer links had expired, links work again for the usual time.
  @Transactional
  public AddOutcome add(HeadcountId id, Collection<PersonId> people) {
    permissions.requireAny(RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    return roll.add(id, people);
  }

  /// Counts somebody in who is not in the register; asks at once if there is a mail address.
  @Transactional
  public AddOutcome add(HeadcountId id, WalkIn walkIn) {
    permissions.requireAny(RUN_HEADCOUNT, ANSWER_FOR_OTHERS);
    return roll.add(id, walkIn);
  }

  /// Takes a member out of the count and says why; the member and all answers stay on record.
  ///
  /// @param reason why, at least one word
  /// @return whether that changed anything
  @Transactional
  public boolean exclude(HeadcountId id, PersonId person, String reason) {
    permissions.require(RUN_HEADCOUNT);
    if (reason.isBlank()) throw new IllegalArgumentException("An exclusion needs a reason");
    return roll.exclude(id, person, reason.strip());
  }

  /// Counts an excluded member in again.
  ///
  /// @return whether that changed anything
  @Transactional
  public boolean countAgain(HeadcountId id, PersonId person) {
    permissions.require(RUN_HEADCOUNT);
    return roll.exclude(id, person, null);
  }

  /// The texts that an announcement starts from.
  @Transactional(readOnly = true)
  public Map<String, Text> texts(HeadcountId id, Announcement.Kind kind) {
    permissions.require(RUN_HEADCOUNT);
    return announcer.texts(id, kind);
  }

  /// Tells everybody who was asked. A correction after the answer links have expired makes them
  /// work again for the usual time. An all-clear may also go out after the closing.
  @Transactional
  public AnnounceOutcome announce(HeadcountId id, Announcement announcement) {
    permissions.require(RUN_HEADCOUNT);
    return announcer.announce(id, announcement);
  }

  /// Closes a headcount in the current actor's name. Of two who close at once, one does and
  /// the other is told who did.
  ///
  /// @param reason why it is closed although somebody is silent, contradicted, or waits for
  ///     help; may be blank if everything is settled
  /// @param leavingHelp whether it may be closed with calls for help that nobody has taken
  @Transactional
  public CloseOutcome close(HeadcountId id, String reason, boolean leavingHelp) {
    permissions.requireFresh(RUN_HEADCOUNT);
    return closer.close(id, reason, leavingHelp);
  }
}
