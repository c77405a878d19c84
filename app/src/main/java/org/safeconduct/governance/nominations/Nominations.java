package org.safeconduct.governance.nominations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.safeconduct.governance.OwnPerson;
import org.safeconduct.governance.delegations.Authority;
import org.safeconduct.governance.delegations.Delegations;
import org.safeconduct.governance.delegations.Matter;
import org.safeconduct.governance.delegations.Ruling;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.NotFound;
import org.safeconduct.platform.Page;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Service;

/// Who is on the way to becoming a focal point, and how far. Nominees see their own. Whoever reads
/// the network sees of other organisations which post is to be filled, how far that is and since
/// when, but nobody of theirs who holds no post, and no reason why somebody will not (`domain.md`
/// 8.7, 8.11.10).
@Service
public class Nominations {
  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final JdbcNominations nominations;
  private final NomineeLinks links;
  private final Delegations delegations;

  Nominations(
      Permissions permissions,
      CurrentUser currentUser,
      JdbcNominations nominations,
      NomineeLinks links,
      Delegations delegations) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.nominations = nominations;
    this.links = links;
    this.delegations = delegations;
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

  /// Every step that it took, the first first; why and by whom for those whom it concerns.
  public List<NominationStep> steps(NominationId id) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT, Duty.RUN_JOBS);
    var it = get(id);
    var steps = nominations.steps(id);
    return concerning(List.of(it)).contains(id)
        ? steps
        : steps.stream().map(NominationStep::withoutPeople).toList();
  }

  /// Those of them of which the actor may know who the nominee is: those that concern the actor,
  /// and those who hold the post by now.
  public Set<NominationId> named(Collection<Nomination> found) {
    permissions.requireAny(Duty.READ_NETWORK, Duty.OWN_ACCOUNT, Duty.RUN_JOBS);
    var concerning = concerning(found);
    return found.stream()
        .filter(it -> it.standing() instanceof Standing.Active || concerning.contains(it.id()))
        .map(Nomination::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Those that concern the actor: of people and organisations in scope, the actor's own, and
  /// those to whose organisation the actor may nominate today.
  private Set<NominationId> concerning(Collection<Nomination> found) {
    var own = OwnPerson.of(currentUser);
    var decides = new HashMap<OrganisationId, Boolean>();
    return found.stream()
        .filter(it -> isInScope(it)
            || own.filter(it.person()::equals).isPresent()
            || decides.computeIfAbsent(it.organisation(), this::decidesFor))
        .map(Nomination::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean isInScope(Nomination it) {
    var scope = permissions.scope();
    return scope.everybody()
        || it.reached()
        || scope.organisations().contains(it.organisation().value());
  }

  private boolean decidesFor(OrganisationId organisation) {
    if (!permissions.allows(Duty.OWN_ACCOUNT)) return false;
    var matter = Matter.of(organisation, "nominations to " + organisation);
    return delegations.check(Authority.NOMINATE_FOCAL_POINT, matter) instanceof Ruling.Granted;
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
