package org.safeconduct.notifications.mail;

/// Whom mails come from.
///
/// @param address where bounces go
/// @param name shown beside it; may be empty
/// @param replyTo where answers by mail go, or an empty string for the address
public record MailSender(String address, String name, String replyTo) {
  /// The part behind the at sign.
  String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
