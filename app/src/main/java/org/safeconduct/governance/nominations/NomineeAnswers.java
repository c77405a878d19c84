package org.safeconduct.governance.nominations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.people.PeopleRegister;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A nominee says yes or no: signed in, or by the signed link of the mail. Nobody answers for
/// somebody else.
@Service
public class NomineeAnswers {
  private static final Set<Duty> OF_LINKS =
      Set.of(Duty.ANSWER_OWN, Duty.READ_NETWORK, Duty.OWN_ACCOUNT);

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcNominations nominations;
  private final NominationBook book;
  private final NomineeLinks links;
  private final PeopleRegister people;

  NomineeAnswers(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcNominations nominations,
      NominationBook book,
      NomineeLinks links,
      PeopleRegister people) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.nominations = nominations;
    this.book = book;
    this.links = links;
    this.people = people;
  }

  /// Accepts one's own nomination.
  @Transactional
  public NominationOutcome accept(NominationId id) {
    permissions.require(Duty.OWN_ACCOUNT);
    return accept(own(id));
  }

  /// Declines one's own nomination.
  @Transactional
  public NominationOutcome decline(NominationId id, String reason) {
    permissions.require(Duty.OWN_ACCOUNT);
    return decline(own(id), reason);
  }

  /// Which nomination a link is for; empty if it is not ours, was changed, or has expired.
  ///
  /// @param token as a form brought it
  public Optional<Nomination> byLink(String token) {
    permissions.require(Duty.ANSWER_OWN);
    return links.check(token).flatMap(nominations::find);
  }

  /// Accepts by link; empty if the link is not good.
  @Transactional
  public Optional<NominationOutcome> acceptByLink(String token) {
    permissions.require(Duty.ANSWER_OWN);
    return byLink(token).map(it -> asNominee(it, () -> accept(it)));
  }

  /// Declines by link; empty if the link is not good.
  @Transactional
  public Optional<NominationOutcome> declineByLink(String token, String reason) {
    permissions.require(Duty.ANSWER_OWN);
    return byLink(token).map(it -> asNominee(it, () -> decline(it, reason)));
  }

  private NominationOutcome accept(Nomination it) {
    return it.standing() instanceof Standing.Nominated nominated
        ? book.move(it, nominated.accept())
        : new NominationOutcome.NotNow(it.standing().word());
  }

  private NominationOutcome decline(Nomination it, String reason) {
    if (!(it.standing() instanceof Standing.Nominated nominated))
      return new NominationOutcome.NotNow(it.standing().word());
    var fault = Nominating.reasonFault(reason);
    return fault == null
        ? book.move(it, nominated.decline(reason.strip()))
        : new NominationOutcome.Refused(List.of(fault));
  }

  private Nomination own(NominationId id) {
    return nominations
        .find(id)
        .filter(it -> OwnPerson.of(currentUser).filter(it.person()::equals).isPresent())
        .orElseThrow(() -> new NotFound("nomination", id));
  }

  private NominationOutcome asNominee(Nomination it, Supplier<NominationOutcome> deed) {
    var card = people.cards(List.of(it.person())).get(it.person());
    var name = card == null ? it.person().toString() : card.name();
    return currentUser.callAs(new Actor.SystemJob(name, OF_LINKS), deed);
  }
}
