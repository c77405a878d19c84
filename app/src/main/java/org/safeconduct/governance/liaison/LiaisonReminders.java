package org.safeconduct.governance.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.safeconduct.governance.Reminder;
import org.safeconduct.governance.ReminderSource;
import org.springframework.stereotype.Component;

/// Keepers are reminded to speak to their counterparts.
@Component
class LiaisonReminders implements ReminderSource {
  private final JdbcLiaison rows;

  LiaisonReminders(JdbcLiaison rows) {
    this.rows = rows;
  }

  @Override
  public List<Reminder> dueBy(LocalDate day) {
    return rows.dueBy(day).stream()
        .map(it -> new Reminder(
            "liaison",
            it.id(),
            "",
            Objects.requireNonNull(it.rhythm().due()),
            Objects.requireNonNull(it.keeper()),
            "/network/liaison/" + it.id()))
        .toList();
  }
}
