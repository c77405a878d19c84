package org.safeconduct.governance.nominations;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes each step of a nomination down, with a row of the audit trail and news.
@Component
class NominationBook {
  private final JdbcNominations nominations;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NominationBook(
      JdbcNominations nominations,
      CurrentUser currentUser,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.nominations = nominations;
    this.currentUser = currentUser;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// @param before number 0 if it is the first step
  NominationOutcome move(Nomination before, Standing next) {
    nominations.record(before, next, channel(), currentUser.name(), clock.instant());
    var details = new HashMap<String, Object>();
    details.put("person", before.person().toString());
    details.put("organisation", before.organisation().toString());
    details.put("post", before.post().name());
    if (next instanceof Standing.Nominated it) note(it.under(), details);
    if (next instanceof Standing.Refused it) note(it.under(), details);
    audit.record(
        "governance.nomination-" + next.word().name().toLowerCase(Locale.ROOT),
        before.id().toString(),
        details);
    events.publishEvent(new NominationMoved(before.id(), next.word()));
    return new NominationOutcome.Done(before.id());
  }

  private static void note(Under it, HashMap<String, Object> details) {
    details.put("seat", it.seat().toString());
    details.put("delegation", String.valueOf(it.delegation()));
  }

  private String channel() {
    return switch (currentUser.actor()) {
      case Actor.Account _ -> "page";
      case Actor.ApiToken _ -> "api";
      case Actor.AnswerLink _, Actor.SystemJob _ -> "link";
    };
  }
}
