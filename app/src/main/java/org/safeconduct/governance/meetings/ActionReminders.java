package org.safeconduct.governance.meetings;

import java.time.LocalDate;
import java.util.List;
import org.safeconduct.governance.Reminder;
import org.safeconduct.governance.ReminderSource;
import org.springframework.stereotype.Component;

/// Owners are reminded of open action points.
@Component
class ActionReminders implements ReminderSource {
  private final JdbcActions actions;

  ActionReminders(JdbcActions actions) {
    this.actions = actions;
  }

  @Override
  public List<Reminder> dueBy(LocalDate day) {
    return actions.dueBy(day).stream()
        .map(it -> new Reminder(
            "action", it.id(), it.number(), it.due(), it.owner(), "/network/actions/" + it.id()))
        .toList();
  }
}
