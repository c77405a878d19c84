package org.safeconduct.people.scim;

import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// Who may ask at all: asked before anything of a request is read.
@Component
class ProvisioningDuty {
  private final Permissions permissions;
  private final Directory directory;

  ProvisioningDuty(Permissions permissions, Directory directory) {
    this.permissions = permissions;
    this.directory = directory;
  }

  /// Passes if whoever asks is the directory of an organisation.
  ///
  /// @throws org.safeconduct.platform.Forbidden if the duty is missing
  /// @throws de.captaingoldfish.scim.sdk.common.exceptions.ForbiddenException if it is not one
  ///     organisation's
  void require() {
    permissions.require(Duty.PROVISION_PEOPLE);
    directory.organisation();
  }
}
