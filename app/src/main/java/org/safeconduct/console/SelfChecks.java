package org.safeconduct.console;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.SelfCheck;
import org.safeconduct.platform.SelfCheck.Level;
import org.safeconduct.platform.SelfCheck.Result;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Looks whether everything is in order: what the self-check page and `./safeconduct doctor` say.
@Service
public class SelfChecks {
  private static final Actor CHECKER = new Actor.SystemJob("self-check", Set.of(Duty.RUN_JOBS));

  private final Permissions permissions;
  private final CurrentUser currentUser;
  private final Clock clock;
  private final ObjectProvider<SelfCheck> checks;
  private final AtomicReference<@Nullable Outcome> latest = new AtomicReference<>();

  SelfChecks(
      Permissions permissions,
      CurrentUser currentUser,
      Clock clock,
      ObjectProvider<SelfCheck> checks) {
    this.permissions = permissions;
    this.currentUser = currentUser;
    this.clock = clock;
    this.checks = checks;
  }

  /// Looks now, at everything; may take some seconds.
  public Outcome run() {
    permissions.requireAny(Duty.ADMINISTER, Duty.RUN_JOBS);
    var results = currentUser.callAs(
        CHECKER,
        () -> checks.orderedStream().flatMap(it -> it.results().stream()).toList());
    var outcome = new Outcome(results, clock.instant());
    latest.set(outcome);
    return outcome;
  }

  /// How it was when somebody last looked, which is at most a minute ago in a running server.
  public Outcome latest() {
    permissions.requireAny(Duty.SEE_CONSOLE, Duty.ADMINISTER);
    var known = latest.get();
    return known == null ? new Outcome(List.of(), clock.instant()) : known;
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 60_000)
  void look() {
    currentUser.runAs(CHECKER, this::run);
  }

  /// What was found.
  ///
  /// @param results one per check, in the order of the rooms
  /// @param asOf when
  public record Outcome(List<Result> results, Instant asOf) {
    public Outcome {
      results = List.copyOf(results);
    }

    /// How the worst of what was looked at is; doubtful if nothing was yet.
    public Level worst() {
      return results.stream()
          .map(Result::level)
          .filter(it -> it != Level.PENDING)
          .max(Comparator.naturalOrder())
          .orElse(Level.DOUBTFUL);
    }

    /// How many are not in order.
    public long wanting() {
      return results.size() - of(Level.GOOD) - of(Level.PENDING);
    }

    /// How many were not looked at yet.
    public long pending() {
      return of(Level.PENDING);
    }

    private long of(Level level) {
      return results.stream().filter(it -> it.level() == level).count();
    }
  }
}
