package org.safeconduct.notifications.mail;

/// How the line to the mail server is encrypted.
enum MailTls {
  /// From the first byte (port 465).
  FROM_THE_START,
  /// By STARTTLS (RFC 3207), which has to be offered.
  DEMANDED,
  /// By STARTTLS where it is offered, in clear where not.
  OPTIONAL
}
