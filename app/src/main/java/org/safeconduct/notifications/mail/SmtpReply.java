package org.safeconduct.notifications.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.safeconduct.notifications.ChannelDown;
import org.safeconduct.notifications.Handover;

/// What a mail server said when it did not take a letter (RFC 5321 4.2), read off the exception.
///
/// @param command what it answered to; an empty string if that is not known
/// @param code 200 to 599, or 0 if it fell silent
/// @param words the server's, or what went wrong on the line
record SmtpReply(String command, int code, String words) {
  /// Sign in first, or differently (RFC 4954 6).
  private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);

  private static final String MORE = "334 ";

  static SmtpReply of(MessagingException thrown) {
    for (Throwable it = thrown; it != null; it = next(it)) {
      if (it instanceof SMTPAddressFailedException recipient)
        return new SmtpReply("RCPT", recipient.getReturnCode(), wordsOf(recipient));
      if (it instanceof SMTPSendFailedException send && send.getReturnCode() > 0)
        return new SmtpReply(send.getCommand(), send.getReturnCode(), wordsOf(send));
    }
    return new SmtpReply("", 0, wordsOf(thrown));
  }

  /// The words of an exception and of what caused it, on one line.
  static String wordsOf(MessagingException thrown) {
    List<String> words = new ArrayList<>();
    for (Throwable it = thrown; it != null; it = next(it)) {
      var said = it.getMessage();
      if (said != null && words.stream().noneMatch(known -> known.contains(said.strip())))
        words.add(said.strip());
    }
    return oneLine(String.join("; ", words));
  }

  private static String oneLine(String words) {
    return words.replaceAll("[\\s\\p{Cntrl}]+", " ");
  }

  /// The words of a refused sign-in. A server that refuses a token says why as if it asked
  /// for more, in Base64, and Angus Mail leaves that out.
  ///
  /// @param transport that was refused; null if it never was one
  static String refusal(@Nullable SMTPTransport transport, AuthenticationFailedException refused) {
    var last = transport == null ? null : transport.getLastServerResponse();
    if (last == null || !last.startsWith(MORE)) return wordsOf(refused);
    try {
      return oneLine(
          new String(Base64.getDecoder().decode(last.substring(MORE.length()).strip()), UTF_8));
    } catch (IllegalArgumentException unreadable) {
      return wordsOf(refused);
    }
  }

  /// What it means for the letter. A refusal of our sign-in or of our sender address says
  /// nothing about the recipient.
  ///
  /// @throws ChannelDown if the server does not serve us at all
  Handover handover() throws ChannelDown {
    if (SIGN_IN.contains(code)) throw new ChannelDown(ChannelDown.Reason.SIGN_IN_REFUSED, words);
    boolean forGood = code >= 500 && code < 600;
    if (forGood && command.startsWith("MAIL"))
      throw new ChannelDown(ChannelDown.Reason.SENDER_REFUSED, words);
    return forGood ? new Handover.Refused(words) : new Handover.Deferred(words);
  }

  private static @Nullable Throwable next(Throwable thrown) {
    if (thrown instanceof MessagingException chained && chained.getNextException() != null)
      return chained.getNextException();
    return thrown.getCause();
  }
}
