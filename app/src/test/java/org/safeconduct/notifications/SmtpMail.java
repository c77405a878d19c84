package org.safeconduct.notifications;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A mail as the sink took it.
///
/// @param sender of the envelope
/// @param recipient of the envelope
/// @param bytes headers and content
public record SmtpMail(String sender, String recipient, byte[] bytes) {
  /// The header with its words decoded, or null.
  public @Nullable String header(String name) {
    try {
      return parsed().getHeader(name, ",");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The subject, decoded.
  public String subject() {
    try {
      return parsed().getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The plain text.
  public String text() {
    return part(0);
  }

  /// The HTML text.
  public String html() {
    return part(1);
  }

  /// Headers and content as they came over the line.
  public String raw() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String part(int number) {
    try {
      BodyPart part = ((MimeMultipart) parsed().getContent()).getBodyPart(number);
      return (String) part.getContent();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private MimeMessage parsed() throws MessagingException {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }
}
