package org.safeconduct.notifications;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.database.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A process that does nothing but send, to be killed.
///
/// Arguments: the JDBC address, the SMTP port, the number of workers, by how much its clock is
/// fast (ISO 8601). It ends when its input is closed.
final class SenderProcess {
  private SenderProcess() {}

  public static void main(String[] arguments) throws IOException {
    var clock = Clock.offset(Clock.systemUTC(), Duration.parse(arguments[3]));
    try (var pool = TestPostgres.asApplication(arguments[0], new CurrentUser()::scope)) {
      var sender = TestSenders.sender(
          JdbcClient.create(pool),
          Integer.parseInt(arguments[1]),
          Integer.parseInt(arguments[2]),
          new Bell(),
          clock);
      sender.start();
      while (System.in.read() >= 0) continue;
      sender.stop();
    }
  }
}
