package org.safeconduct.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.safeconduct.platform.AuditRootPlace;
import org.safeconduct.platform.InstallationGuard;
import org.safeconduct.platform.SelfCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Did the daily roots of the audit trail get to where they should be kept?
@Component
@Order(6)
class AuditRootCheck implements SelfCheck {
  private static final Duration OVERDUE = Duration.ofHours(2);

  private final JdbcAuditRoots roots;
  private final List<AuditRootPlace> places;
  private final InstallationGuard installation;
  private final Clock clock;

  AuditRootCheck(
      JdbcAuditRoots roots,
      List<AuditRootPlace> places,
      InstallationGuard installation,
      Clock clock) {
    this.roots = roots;
    this.places = List.copyOf(places);
    this.installation = installation;
    this.clock = clock;
  }

  @Override
  public Result check() {
    var configured = AuditRootPlace.configured(places);
    var overdue = roots.overdue(clock.instant().minus(OVERDUE), configured);
    if (overdue != null)
      return result(
          Level.BROKEN, "overdue", overdue.root().day(), "" + overdue.place(), trouble(overdue));
    if (configured.length > 0) return result(Level.GOOD, "good");
    return installation.isDemo() ? result(Level.GOOD, "demo") : result(Level.DOUBTFUL, "none");
  }

  private static String trouble(RootSending sending) {
    return sending.trouble() == null ? "–" : sending.trouble();
  }

  private static Result result(Level level, String words, Object... arguments) {
    var key = "platform.root.check";
    return new Result(key, level, key + "." + words, List.of(arguments));
  }
}
