package org.safeconduct.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.safeconduct.notifications.Channel;
import org.safeconduct.notifications.ChannelDown;
import org.safeconduct.notifications.Handover;
import org.safeconduct.notifications.Letter;

/// One connection to the mail server, kept open from letter to letter.
class SmtpLine implements Channel.Line {
  private final SMTPTransport transport;
  private final Session session;
  private final MimeLetters letters;

  SmtpLine(SMTPTransport transport, Session session, MimeLetters letters) {
    this.transport = transport;
    this.session = session;
    this.letters = letters;
  }

  @Override
  public Handover hand(Letter letter) throws ChannelDown {
    try {
      var mail = letters.write(letter, session);
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Handover.Taken();
    } catch (MessagingException e) {
      var reply = SmtpReply.of(e);
      if (reply.code() == 0 || reply.code() == SERVICE_CLOSING) close();
      return reply.handover();
    }
  }

  @Override
  public boolean isOpen() {
    return transport.isConnected();
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException alreadyGone) {
      // nothing is lost: what the server took, it has confirmed
    }
  }

  /// RFC 5321 4.2.3: the server closes the line after this.
  private static final int SERVICE_CLOSING = 421;
}
