package org.safeconduct.people.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.ForbiddenException;
import java.util.Set;
import java.util.function.Supplier;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.Scope;
import org.springframework.stereotype.Component;

/// Whose directory asks, and as whom it changes files: with no other duty than to keep the
/// people of its own organisation.
@Component
class Directory {
  private static final Set<Duty> IN_FILES =
      Set.of(Duty.PROVISION_PEOPLE, Duty.READ_PEOPLE, Duty.EDIT_PEOPLE);

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final ScimWords words;

  Directory(Permissions permissions, CurrentUser currentUser, ScimWords words) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.words = words;
  }

  /// The organisation to which the token is narrowed.
  ///
  /// @throws ForbiddenException if it is not exactly one
  OrganisationId organisation() {
    var scope = permissions.scope();
    if (scope.everybody() || scope.organisations().size() != 1)
      throw new ForbiddenException(words.say("people.scim.one-organisation"));
    return new OrganisationId(scope.organisations().iterator().next());
  }

  /// Does work in the files of the organisation's people, in the name of the token.
  <T> T inFiles(Supplier<T> work) {
    var organisation = organisation();
    if (!(currentUser.actor() instanceof Actor.ApiToken token))
      throw new ForbiddenException(words.say("people.scim.programs-only"));
    var clearance = token.scope().clearance();
    var narrow =
        new Scope(false, Set.of(organisation.value()), Set.of(), Set.of(), Set.of(), clearance);
    return currentUser.callAs(
        new Actor.ApiToken(
            token.token(), token.account(), null, token.name(), IN_FILES, narrow, token.roles()),
        work);
  }
}
