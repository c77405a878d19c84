package org.safeconduct.notifications.mail;

/// Whom mails come from (RFC 5322 3.6.2).
///
/// @param address where bounces go
/// @param name shown beside it; may be empty
/// @param replyTo where answers by mail go, or an empty string for the address
public record Originator(String address, String name, String replyTo) {
  /// The part behind the at sign.
  String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
