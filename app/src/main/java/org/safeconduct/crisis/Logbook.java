package org.safeconduct.crisis;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.stereotype.Component;

/// When it is, who acts, and what was done to a headcount.
@Component
class Logbook {
  private final Clock clock;
  private final CurrentUser currentUser;
  private final AuditTrail audit;
  private final BoardNews news;

  Logbook(Clock clock, CurrentUser currentUser, AuditTrail audit, BoardNews news) {
    this.clock = clock;
    this.currentUser = currentUser;
    this.audit = audit;
    this.news = news;
  }

  /// Now, to the millisecond: what is hashed is what is stored.
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /// The current actor's name.
  String by() {
    return currentUser.name();
  }

  /// What tells the current actor from every other, of the same name too.
  String identity() {
    return currentUser.actor().identity();
  }

  /// Puts it into the audit trail that somebody looked.
  void record(String deed, HeadcountId headcount, Map<String, ?> details) {
    audit.record(deed, headcount.toString(), details);
  }

  /// Tells the boards that a headcount changed, and takes down by what.
  Deeds changed(HeadcountId headcount) {
    news.changed(headcount);
    return (deed, details) -> audit.record(deed, headcount.toString(), details);
  }

  /// Takes down a deed.
  interface Deeds {
    void record(String deed, Map<String, ?> details);
  }
}
