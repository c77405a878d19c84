package org.safeconduct.people.invitations;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.DailyLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Who does something to an invitation, when, and the note of it.
@Component
class InvitationDesk {
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final Clock clock;
  private final DailyLimits limits;
  private final int most;

  /// @param most how many people one account may invite within 24 hours
  InvitationDesk(
      CurrentUser currentUser,
      AuditTrail audit,
      Clock clock,
      DailyLimits limits,
      @Value("${safeconduct.daily-limits.invitations:300}") int most) {
    this.currentUser = currentUser;
    this.audit = audit;
    this.clock = clock;
    this.limits = limits;
    this.most = most;
  }

  Instant now() {
    return clock.instant();
  }

  String name() {
    return currentUser.name();
  }

  /// Whether the actor invited as many as one may within 24 hours.
  boolean isEnough() {
    return limits.isReached("people.invitation-made", most);
  }

  void note(String deed, String subject, Map<String, ?> details) {
    audit.record(deed, subject, details);
  }
}
