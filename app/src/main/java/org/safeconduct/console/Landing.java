package org.safeconduct.console;

import org.safeconduct.crisis.HeadcountBoard;
import org.safeconduct.crisis.HeadcountFilter;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.PageRequest;
import org.safeconduct.platform.Permissions;
import org.springframework.stereotype.Component;

/// Where somebody who opens the front page belongs.
@Component
class Landing {
  static final String CONSOLE = "/console";
  private final Permissions permissions;
  private final HeadcountBoard headcounts;

  Landing(Permissions permissions, HeadcountBoard headcounts) {
    this.permissions = permissions;
    this.headcounts = headcounts;
  }

  /// The path of the first page: the people to be accounted for, for wardens and focal points while
  /// some of theirs are counted; else the console, the headcounts for the radio room, the audit
  /// trail, the self-check, or one's own page.
  String path() {
    if (permissions.allows(Duty.READ_EXPOSURE) || permissions.allows(Duty.COUNT_PEOPLE))
      return looksAfterSome() && someAreCounted() ? "/headcounts/mine" : CONSOLE;
    if (permissions.allows(Duty.READ_CONTACTS)) return "/headcounts";
    if (permissions.allows(Duty.READ_AUDIT)) return "/audit";
    return permissions.allows(Duty.ADMINISTER) ? "/self-check" : "/me";
  }

  private boolean looksAfterSome() {
    return !permissions.scope().everybody() && permissions.allows(Duty.ANSWER_FOR_OTHERS);
  }

  private boolean someAreCounted() {
    return headcounts.list(HeadcountFilter.OPEN, new PageRequest(0, 1, null)).total() > 0;
  }
}
