package org.safeconduct.people.invitations;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.stereotype.Component;

/// Who does something to an invitation, when, and the note of it.
@Component
class InvitationDesk {
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;

  InvitationDesk(CurrentUser currentUser, AuditTrail audit, Clock clock) {
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  String name() {
    return currentUser.name();
  }

  void note(String deed, String subject, Map<String, ?> details) {
    audit.record(deed, subject, details);
  }
}
