package org.safeconduct.demo.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeconduct.demo.mailbox.OpenMail.Header;
import org.safeconduct.demo.mailbox.OpenMail.Piece;

/// Reads mails (RFC 5322, MIME).
final class MailFile {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

  private MailFile() {}

  /// Reads only the head.
  static KeptMail list(MailId id, InputStream mail, long size) throws IOException {
    try {
      var head = new InternetHeaders(mail, true);
      return new KeptMail(
          id, decoded(head.getHeader("To", ", ")), decoded(head.getHeader("Subject", " ")), size);
    } catch (MessagingException e) {
      throw new IOException("Not a mail", e);
    }
  }

  static OpenMail open(KeptMail listed, InputStream mail) throws IOException {
    try {
      var message = new MimeMessage(session(), mail);
      var language = message.getHeader("Content-Language", ",");
      return new OpenMail(
          listed, headers(message), language == null ? "" : language, pieces(text(message)));
    } catch (MessagingException e) {
      throw new IOException("Not a mail", e);
    }
  }

  /// Heads may hold UTF-8 as it is (RFC 6532).
  private static Session session() {
    var properties = new Properties();
    properties.put("mail.mime.allowutf8", "true");
    return Session.getInstance(properties);
  }

  private static List<Header> headers(MimeMessage message) throws MessagingException {
    return Collections.list(message.getAllHeaders()).stream()
        .map(it -> new Header(it.getName(), decoded(it.getValue())))
        .toList();
  }

  private static String text(Part part) throws MessagingException, IOException {
    var content = part.getContent();
    if (content instanceof MimeMultipart parts) return text(parts.getBodyPart(0));
    return content instanceof String text ? text : "";
  }

  private static List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    var links = LINK.matcher(text);
    int done = 0;
    while (links.find()) {
      pieces.add(new Piece(text.substring(done, links.start()), false));
      pieces.add(new Piece(links.group(), true));
      done = links.end();
    }
    pieces.add(new Piece(text.substring(done), false));
    return pieces;
  }

  private static String decoded(@Nullable String header) {
    if (header == null) return "";
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(header));
    } catch (UnsupportedEncodingException unknown) {
      return header;
    }
  }
}
