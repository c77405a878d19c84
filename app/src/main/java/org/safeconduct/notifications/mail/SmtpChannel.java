package org.safeconduct.notifications.mail;

import static org.safeconduct.notifications.ChannelDown.Reason.NOT_CONFIGURED;
import static org.safeconduct.notifications.ChannelDown.Reason.NOT_ENCRYPTED;
import static org.safeconduct.notifications.ChannelDown.Reason.SIGN_IN_REFUSED;
import static org.safeconduct.notifications.ChannelDown.Reason.UNREACHABLE;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.safeconduct.notifications.Channel;
import org.safeconduct.notifications.ChannelDown;

/// Mail over SMTP.
public final class SmtpChannel implements Channel {
  static {
    // Jakarta Mail looks its own parts up through the class path several times for each mail,
    // which takes half of the time of sending it, unless they are named here.
    var provider = "jakarta.mail.util.StreamProvider";
    if (System.getProperty(provider) == null)
      System.setProperty(provider, "org.eclipse.angus.mail.util.MailStreamProvider");
  }

  private final SmtpSettings settings;
  private final MimeLetters letters;
  private final Session session;

  /// @param letters writes the mails
  public SmtpChannel(SmtpSettings settings, MimeLetters letters) {
    this.settings = settings;
    this.letters = letters;
    var properties = new Properties();
    properties.putAll(settings.properties());
    properties.put("mail.smtp.auth", String.valueOf(settings.signsIn()));
    properties.put("mail.smtp.from", letters.sender());
    this.session = Session.getInstance(properties);
  }

  @Override
  public String address() {
    return settings.address();
  }

  @Override
  public boolean isConfigured() {
    return settings.isConfigured();
  }

  @Override
  public Line open() throws ChannelDown {
    return open(session);
  }

  @Override
  public void knock() throws ChannelDown {
    var hurried = new Properties();
    hurried.putAll(session.getProperties());
    hurried.put("mail.smtp.connectiontimeout", "2000");
    hurried.put("mail.smtp.timeout", "3000");
    open(Session.getInstance(hurried)).close();
  }

  private Line open(Session session) throws ChannelDown {
    if (!settings.isConfigured()) throw new ChannelDown(NOT_CONFIGURED, "");
    try {
      var transport = (SMTPTransport) session.getTransport("smtp");
      transport.connect(
          settings.host(),
          settings.port(),
          settings.signsIn() ? settings.user() : null,
          settings.signsIn() ? settings.password() : null);
      return new SmtpLine(transport, session, letters);
    } catch (AuthenticationFailedException e) {
      throw new ChannelDown(SIGN_IN_REFUSED, SmtpReply.wordsOf(e));
    } catch (MessagingException e) {
      var words = SmtpReply.wordsOf(e);
      throw new ChannelDown(isUnencrypted(words) ? NOT_ENCRYPTED : UNREACHABLE, words);
    }
  }

  /// Angus Mail says so in words alone.
  private static boolean isUnencrypted(String words) {
    return words.contains("STARTTLS is required");
  }
}
