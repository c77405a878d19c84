package org.safeconduct.governance.delegations;

import org.safeconduct.people.OrganisationId;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.ReleaseAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Information is let out by role, or under [Authority#RELEASE_INFO].
@Component
class ReleaseUnderDelegation implements ReleaseAuthority {
  private final Permissions permissions;
  private final Delegations delegations;

  ReleaseUnderDelegation(Permissions permissions, Delegations delegations) {
    this.permissions = permissions;
    this.delegations = delegations;
  }

  @Override
  @Transactional
  public boolean exercise(Release release) {
    if (permissions.allows(Duty.RELEASE_INFORMATION)) return true;
    if (!permissions.allows(Duty.OWN_ACCOUNT)) return false;
    var organisation = release.organisation();
    var matter = new Matter(
        organisation == null ? null : new OrganisationId(organisation),
        release.country(),
        null,
        null,
        release.subject());
    if (isBeyond(delegations.check(Authority.RELEASE_INFO, matter), matter)) {
      var why = Ruling.Refused.because("other-country");
      delegations.refuse(Authority.RELEASE_INFO, matter, why);
      return false;
    }
    return delegations.exercise(Authority.RELEASE_INFO, matter).isGranted();
  }

  /// Authority for one country lets nothing out that may belong to others too.
  private static boolean isBeyond(Ruling ruling, Matter matter) {
    return ruling instanceof Ruling.Granted it
        && it.seat().country() != null
        && matter.country() == null;
  }
}
