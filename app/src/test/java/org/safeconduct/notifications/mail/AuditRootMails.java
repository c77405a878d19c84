package org.safeconduct.notifications.mail;

import java.time.Clock;
import java.util.Properties;
import org.safeconduct.platform.AuditRootPlace;
import org.springframework.context.support.ResourceBundleMessageSource;

/// The real mail with the root of the audit trail, for tests of other rooms.
public final class AuditRootMails {
  private AuditRootMails() {}

  /// @param port of the mail server on this machine
  public static AuditRootPlace to(String address, int port, Clock clock) {
    var words = new ResourceBundleMessageSource();
    words.setBasename("messages/notifications");
    words.setDefaultEncoding("UTF-8");
    words.setFallbackToSystemLocale(false);
    var channel = new SmtpChannel(
        new SmtpSettings("127.0.0.1", port, null, null, new Properties()),
        new MimeLetters(new Originator("duty@safe.example", "Duty officer", ""), words, clock));
    return new MailAuditRoot(channel, words, address);
  }
}
