package org.safeconduct.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.safeconduct.notifications.mail.MimeLetters;
import org.safeconduct.notifications.mail.Originator;
import org.safeconduct.notifications.mail.SmtpChannel;
import org.safeconduct.notifications.mail.SmtpSettings;
import org.safeconduct.platform.CurrentUser;
import org.safeconduct.platform.LiveUpdates;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Senders wired by hand, as the application wires them.
final class TestSenders {
  private TestSenders() {}

  static SendingWorker worker(
      JdbcClient jdbc, int port, ServerWatch watch, Bell bell, Clock clock) {
    return worker(jdbc, port, watch, bell, clock, "20000");
  }

  static SendingWorker worker(
      JdbcClient jdbc, int port, ServerWatch watch, Bell bell, Clock clock, String timeout) {
    return worker(new JdbcQueue(jdbc), port, watch, bell, clock, timeout);
  }

  static SendingWorker worker(
      JdbcQueue queue, int port, ServerWatch watch, Bell bell, Clock clock, String timeout) {
    return new SendingWorker(
        queue,
        channel(port, clock, timeout),
        watch,
        new RetryPlan(Duration.ofHours(24)),
        bell,
        new ProgressNews(new LiveUpdates()),
        clock);
  }

  /// A sender with so many workers, not started.
  static Sender sender(JdbcClient jdbc, int port, int workers, Bell bell, Clock clock) {
    var watch = new ServerWatch(clock);
    return new Sender(
        () -> worker(jdbc, port, watch, bell, clock),
        workers,
        true,
        new JdbcQueue(jdbc),
        bell,
        clock,
        new CurrentUser());
  }

  /// A channel without a server in its configuration.
  static SmtpChannel unset(Clock clock) {
    return new SmtpChannel(
        new SmtpSettings("", 25, null, null, new Properties()),
        new MimeLetters(new Originator("duty@safe.example", "", ""), words(), clock));
  }

  static SmtpChannel channel(int port, Clock clock, String timeout) {
    var properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", timeout);
    properties.put("mail.smtp.timeout", timeout);
    properties.put("mail.smtp.writetimeout", timeout);
    var sender = new Originator("duty@safe.example", "Duty officer", "");
    return new SmtpChannel(
        new SmtpSettings("127.0.0.1", port, null, null, properties),
        new MimeLetters(sender, words(), clock));
  }

  static MessageSource words() {
    var words = new ResourceBundleMessageSource();
    words.setBasename("messages/notifications");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    return words;
  }
}
