package org.safeconduct.console;

import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// Where somebody who opens the front page belongs.
@Component
class Landing {
  static final String CONSOLE = "/console";
  private final Permissions permissions;

  Landing(Permissions permissions) {
    this.permissions = permissions;
  }

  /// The path of the first page: the console for whoever looks after everybody; else the headcounts
  /// for wardens, focal points and the radio room, the audit trail, the self-check, or one's own
  /// page.
  String path() {
    if (permissions.allows(Duty.READ_EXPOSURE) || permissions.allows(Duty.COUNT_PEOPLE))
      return looksAfterSome() ? "/headcounts/mine" : CONSOLE;
    if (permissions.allows(Duty.READ_CONTACTS)) return "/headcounts";
    if (permissions.allows(Duty.READ_AUDIT)) return "/audit";
    return permissions.allows(Duty.ADMINISTER) ? "/self-check" : "/me";
  }

  private boolean looksAfterSome() {
    return !permissions.scope().everybody() && permissions.allows(Duty.ANSWER_FOR_OTHERS);
  }
}
