package org.safeconduct.crisis.attention;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.safeconduct.platform.Duty;
import org.safeconduct.platform.Permissions;
import org.safeconduct.platform.WaitingDecision;
import org.springframework.stereotype.Component;

/// What in headcounts waits for an officer: calls for help, contradictions, people who stay
/// silent after the last time they were asked, headcounts that nobody closes.
@Component
class CrisisDecisions implements WaitingDecision {
  private final Permissions permissions;
  private final Attention attention;
  private final Clock clock;

  CrisisDecisions(Permissions permissions, Attention attention, Clock clock) {
    this.permissions = permissions;
    this.attention = attention;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waiting() {
    if (!permissions.allows(Duty.RUN_HEADCOUNT)) return List.of();
    var waiting = new ArrayList<Waiting>();
    attention
        .open(permissions.scope())
        .headcounts()
        .forEach(it -> waiting.addAll(about(it, clock.instant())));
    return waiting;
  }

  private static List<Waiting> about(JdbcAttention.Open it, Instant now) {
    var waiting = new ArrayList<Waiting>();
    if (it.helpWaiting() > 0) waiting.add(of("help", it.helpWaiting(), it, "?view=help"));
    if (it.contradictions() > 0)
      waiting.add(of("contradictions", it.contradictions(), it, "?view=contradictions"));
    if (!now.isBefore(it.expires()))
      waiting.add(new Waiting(
          "crisis.waiting.expired", List.of(it.title()), it.expires(), "/headcounts/" + it.id()));
    else if (it.silent() > 0 && it.next() == null)
      waiting.add(of("silent", it.silent(), it, "/calls?status=silent"));
    return waiting;
  }

  private static Waiting of(String what, int people, JdbcAttention.Open it, String where) {
    return new Waiting(
        "crisis.waiting." + what,
        List.of(people, it.title()),
        it.helpSince(),
        "/headcounts/" + it.id() + where);
  }
}
