package org.safeconduct.notifications.mail;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.PemCertificates;

/// How to reach the mail server.
///
/// @param host name or address; an empty string means that none is configured
/// @param port 1 to 65535
/// @param user for signing in; null or empty to send without
/// @param password never logged; null where the server knows us by tokens
/// @param tokens that the server knows us by (XOAUTH2); null for none
/// @param certificates whom it is certified by, and what we show it
/// @param properties of Jakarta Mail (`mail.smtp.…`): encryption and timeouts
public record SmtpSettings(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    @Nullable MailTokens tokens,
    PemCertificates certificates,
    Properties properties) {
  /// A server that knows us by user and password, or by nothing.
  public SmtpSettings(
      String host,
      int port,
      @Nullable String user,
      @Nullable String password,
      Properties properties) {
    this(host, port, user, password, null, PemCertificates.NONE, properties);
  }

  boolean isConfigured() {
    return !host.isBlank();
  }

  boolean signsIn() {
    return user != null && !user.isBlank();
  }

  /// Where it is, for a person: `host:port`.
  public String address() {
    return isConfigured() ? host + ":" + port : "–";
  }

  @Override
  public String toString() {
    return "SMTP server " + address();
  }
}
