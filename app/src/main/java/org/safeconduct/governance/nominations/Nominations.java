package org.safeconduct.governance.nominations;

import java.util.List;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Who is on the way to becoming a focal point, and how far. Nominees see their own.
@Service
public class Nominations {

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcNominations nominations;
  private final NomineeLinks links;

  Nominations(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcNominations nominations,
      NomineeLinks links) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.nominations = nominations;
    this.links = links;
  }

  /// One page of the nominations that the filter admits.
  ///
  /// @param request sort orders: `since` (the default, the oldest first), `state`, `person`
  public Page<Nomination> list(NominationFilter filter, PageRequest request) {
    permissions.require(Duty.READ_NETWORK);
    return Page.of(nominations.page(filter, request), request, () -> nominations.count(filter));
  }

  /// A nomination as it stands.
  ///
  /// @throws NotFound if there is none, or it is not for the actor
  public Nomination get(NominationId id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT, Duty.RUN_JOBS);
    var found = nominations.find(id).orElseThrow(() -> new NotFound("nomination", id));
    if (!permissions.allows(Duty.READ_NETWORK)
        && !permissions.allows(Duty.RUN_JOBS)
        && OwnPerson.of(currentUser).filter(found.person()::equals).isEmpty())
      throw new NotFound("nomination", id);
    return found;
  }

  /// Every step that it took, the first first.
  public List<NominationStep> steps(NominationId id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT, Duty.RUN_JOBS);
    return nominations.steps(get(id).id());
  }

  /// The actor's own that are under way.
  public List<Nomination> own() {
    permissions.require(Duty.OWN_ACCOUNT);
    return OwnPerson.of(currentUser).map(nominations::of).orElse(List.of());
  }

  /// The path of the page on which the nominee answers without an account, for 30 days from the
  /// nomination; for the mail to that person and nobody else.
  public String link(NominationId id) {
    permissions.require(Duty.SEND_MESSAGES);
    var nomination = nominations.find(id).orElseThrow(() -> new NotFound("nomination", id));
    return links.path(id, nomination.since().plus(NomineeLinks.LONGEST));
  }
}
