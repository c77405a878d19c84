package org.safeconduct.governance.posts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.safeconduct.governance.Ending;
import org.safeconduct.governance.Reminder;
import org.springframework.stereotype.Component;

/// Holders are reminded that their term ends or ended, unless they go on, or somebody follows in a
/// post that is held by one.
@Component
class TermReminders implements Ending {
  private final JdbcHoldings holdings;
  private final Clock clock;

  TermReminders(JdbcHoldings holdings, Clock clock) {
    this.holdings = holdings;
    this.clock = clock;
  }

  @Override
  public List<Reminder> dueBy(LocalDate day) {
    return holdings.ending(clock.instant(), DAYS_AFTER).stream()
        .map(it -> new Reminder(
            "term",
            it.id().value(),
            "",
            LocalDate.ofInstant(it.when().until().minusMillis(1), ZoneOffset.UTC),
            it.person(),
            "/network/posts/" + it.id()))
        .filter(it -> !it.due().isAfter(day))
        .toList();
  }
}
