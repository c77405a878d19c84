package org.safeconduct.notifications.mail;

import static org.safeconduct.notifications.ChannelDown.Reason.NOT_CONFIGURED;
import static org.safeconduct.notifications.ChannelDown.Reason.NOT_ENCRYPTED;
import static org.safeconduct.notifications.ChannelDown.Reason.SIGN_IN_REFUSED;
import static org.safeconduct.notifications.ChannelDown.Reason.UNREACHABLE;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
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
  private final Properties properties = new Properties();

  /// @param letters writes the mails
  public SmtpChannel(SmtpSettings settings, MimeLetters letters) {
    this.settings = settings;
    this.letters = letters;
    properties.putAll(settings.properties());
    properties.put("mail.smtp.auth", String.valueOf(settings.signsIn()));
    properties.put("mail.smtp.from", letters.sender());
    if (settings.tokens() != null) properties.put("mail.smtp.auth.mechanisms", "XOAUTH2");
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
    return open(properties);
  }

  @Override
  public void knock() throws ChannelDown {
    var hurried = new Properties();
    hurried.putAll(properties);
    hurried.put("mail.smtp.connectiontimeout", "2000");
    hurried.put("mail.smtp.timeout", "3000");
    open(hurried).close();
  }

  /// A token that the server refuses is replaced once: it may have been taken back.
  private Line open(Properties properties) throws ChannelDown {
    if (!settings.isConfigured()) throw new ChannelDown(NOT_CONFIGURED, "");
    var session = session(properties);
    var tokens = settings.tokens();
    if (tokens == null) return connect(session, settings.password());
    var token = tokens.current();
    try {
      return connect(session, token);
    } catch (ChannelDown trouble) {
      if (trouble.reason() != SIGN_IN_REFUSED) throw trouble;
      tokens.forget(token);
      return connect(session, tokens.current());
    }
  }

  private Session session(Properties properties) throws ChannelDown {
    if (!settings.certificates().isSet()) return Session.getInstance(properties);
    try {
      var certified = new Properties();
      certified.putAll(properties);
      certified.put(
          "mail.smtp.ssl.socketFactory", settings.certificates().context().getSocketFactory());
      // Else what these certificates refuse is tried once more with those of the machine.
      certified.put("mail.smtp.socketFactory.fallback", "false");
      return Session.getInstance(certified);
    } catch (IOException unreadable) {
      throw new ChannelDown(UNREACHABLE, String.valueOf(unreadable.getMessage()));
    }
  }

  private Line connect(Session session, @Nullable String secret) throws ChannelDown {
    SMTPTransport transport = null;
    try {
      transport = (SMTPTransport) session.getTransport("smtp");
      transport.connect(
          settings.host(),
          settings.port(),
          settings.signsIn() ? settings.user() : null,
          settings.signsIn() ? secret : null);
      return new SmtpLine(transport, session, letters);
    } catch (AuthenticationFailedException e) {
      throw new ChannelDown(SIGN_IN_REFUSED, SmtpReply.refusal(transport, e));
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
