package org.safeconduct.demo.mailbox;

import java.time.Instant;
import java.util.Locale;

/// A line of the list of mails.
///
/// @param id names it
/// @param recipient name and address as in its header
/// @param subject decoded
/// @param size in bytes
record KeptMail(MailId id, String recipient, String subject, long size) {
  /// When it came.
  public Instant arrival() {
    return id.arrival();
  }

  /// Whether recipient and subject hold these texts, whatever their case; an empty text is held
  /// by all.
  boolean matches(String inRecipient, String inSubject) {
    return holds(recipient, inRecipient) && holds(subject, inSubject);
  }

  private static boolean holds(String text, String part) {
    return part.isEmpty() || text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }
}
