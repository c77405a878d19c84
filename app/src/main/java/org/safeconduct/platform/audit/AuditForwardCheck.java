package org.safeconduct.platform.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.safeconduct.platform.InstallationGuard;
import org.safeconduct.platform.SelfCheck;
import org.safeconduct.platform.syslog.SyslogReceiver;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Does the audit trail leave for the log server as it arises?
@Component
@Order(6)
class AuditForwardCheck implements SelfCheck {
  private static final Duration LATE = Duration.ofMinutes(5);

  private final JdbcForwarding forwarding;
  private final SyslogReceiver receiver;
  private final InstallationGuard installation;
  private final Clock clock;

  AuditForwardCheck(
      JdbcForwarding forwarding,
      SyslogReceiver receiver,
      InstallationGuard installation,
      Clock clock) {
    this.forwarding = forwarding;
    this.receiver = receiver;
    this.installation = installation;
    this.clock = clock;
  }

  @Override
  public Result check() {
    if (!receiver.isConfigured())
      return installation.isDemo() ? result(Level.GOOD, "demo") : result(Level.DOUBTFUL, "none");
    var state = forwarding.state(receiver.name());
    if (state.isEmpty()) return result(Level.PENDING, "pending");
    var waiting = forwarding.waiting(state.get().number());
    if (state.get().trouble() != null)
      return result(
          Level.BROKEN, "refused", receiver.name(), state.get().trouble(), waiting.entries());
    boolean isLate =
        waiting.since() != null && waiting.since().isBefore(clock.instant().minus(LATE));
    return isLate
        ? result(Level.DOUBTFUL, "late", receiver.name(), waiting.entries())
        : result(Level.GOOD, "good", receiver.name());
  }

  private static Result result(Level level, String words, Object... arguments) {
    var key = "platform.forward.check";
    return new Result(key, level, key + "." + words, List.of(arguments));
  }
}
