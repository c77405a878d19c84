package org.safeconduct.notifications.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import org.safeconduct.notifications.Letter;
import org.springframework.context.MessageSource;

/// Writes letters as mails: plain text and the same as minimal HTML, in the recipient's
/// language and direction. Nothing in them is fetched from anywhere, nothing tells us that they
/// were opened.
public final class MimeLetters {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final Originator sender;
  private final MessageSource messages;
  private final Clock clock;

  /// @param messages for the words that mark an exercise
  public MimeLetters(Originator sender, MessageSource messages, Clock clock) {
    this.sender = sender;
    this.messages = messages;
    this.clock = clock;
  }

  /// The address that bounces go to.
  String sender() {
    return sender.address();
  }

  MimeMessage write(Letter letter, Session session) throws MessagingException {
    var mail = new StableIdMail(session, "<" + letter.message() + "@" + sender.domain() + ">");
    var locale = Locale.forLanguageTag(letter.language());
    mail.setFrom(mailbox(sender.address(), sender.name()));
    if (!sender.replyTo().isBlank())
      mail.setReplyTo(new InternetAddress[] {mailbox(sender.replyTo(), "")});
    mail.setRecipient(Message.RecipientType.TO, mailbox(letter.address(), letter.name()));
    mail.setSubject(oneLine(subject(letter, locale)), UTF_8);
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Content-Language", locale.toLanguageTag());
    mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834 5
    mail.setHeader("X-Auto-Response-Suppress", "All");
    if (letter.urgent()) mail.setHeader("Importance", "high"); // RFC 2156 5.3.4
    mail.setContent(alternatives(letter, locale));
    mail.saveChanges();
    return mail;
  }

  private MimeMultipart alternatives(Letter letter, Locale locale) throws MessagingException {
    var body = new LetterBody(letter, letter.exercise() ? exercise("body", locale) : "", locale);
    var text = new MimeBodyPart();
    text.setText(body.text(), UTF_8);
    var html = new MimeBodyPart();
    html.setText(body.html(), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  private String subject(Letter letter, Locale locale) {
    return letter.exercise()
        ? exercise("subject", locale) + " " + letter.subject()
        : letter.subject();
  }

  private String exercise(String part, Locale locale) {
    return messages.getMessage("notifications.mail.exercise." + part, null, locale);
  }

  private static InternetAddress mailbox(String address, String name) throws MessagingException {
    try {
      var mailbox = new InternetAddress(address, true);
      if (!name.isBlank()) mailbox.setPersonal(oneLine(name), UTF_8);
      return mailbox;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java knows UTF-8", e);
    }
  }

  /// No line break survives, so that nothing can add a header.
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  private static final class StableIdMail extends MimeMessage {
    private final String id;

    StableIdMail(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
