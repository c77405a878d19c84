package org.safeconduct.notifications;

import java.time.Clock;
import org.safeconduct.TestPermissions;
import org.safeconduct.platform.AuditTrail;
import org.safeconduct.platform.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A messenger for store tests of rooms that ask; nothing is sent.
public final class MessengerFixture {
  private MessengerFixture() {}

  public static Messenger messenger(
      JdbcClient jdbc, CurrentUser currentUser, AuditTrail audit, Clock clock) {
    return new Messenger(
        new TestPermissions(currentUser),
        new JdbcQuestions(jdbc),
        new Bell(),
        audit,
        currentUser,
        clock);
  }

  /// A line to no mail server.
  public static MailLine noMailServer(CurrentUser currentUser, Clock clock) {
    return new MailLine(
        new TestPermissions(currentUser), TestSenders.unset(clock), new ServerWatch(clock));
  }
}
