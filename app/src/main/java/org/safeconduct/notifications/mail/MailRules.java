package org.safeconduct.notifications.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.Loopback;

/// Refuses settings with which no mail would ever leave, before anything starts.
final class MailRules {
  private static final int MOST_PORTS = 65_535;

  private MailRules() {}

  static int port(int port) {
    if (port >= 1 && port <= MOST_PORTS) return port;
    throw new CannotStart("SAFECONDUCT_SMTP_PORT must be a number from 1 to 65535, such as 25 or"
        + " 587, and is " + port + ".");
  }

  static MailTls encryption(String setting) {
    return switch (setting.strip()) {
      case "true" -> MailTls.FROM_THE_START;
      case "", "false" -> MailTls.DEMANDED;
      case "optional" -> MailTls.OPTIONAL;
      default ->
        throw new CannotStart("SAFECONDUCT_SMTP_TLS must be true, false or optional, and is “"
            + setting + "”. Say true only for a server that encrypts from the start (port 465),"
            + " optional only for one that cannot encrypt at all.");
    };
  }

  /// An address of ours, as it stands in the variable.
  static String address(String variable, String address) {
    if (address.isBlank()) return address;
    try {
      new InternetAddress(address, true).validate();
      return address;
    } catch (AddressException wrong) {
      throw new CannotStart(
          variable + " must be one mail address, such as safe@example.org, and is “" + address
              + "”.",
          wrong);
    }
  }

  /// Where tokens come from.
  static void tokenEndpoint(String setting) {
    try {
      var address = URI.create(setting);
      var host = address.getHost();
      boolean encrypted = "https".equals(address.getScheme());
      if (host != null && (encrypted || "http".equals(address.getScheme()) && Loopback.is(host)))
        return;
    } catch (IllegalArgumentException unreadable) {
      throw noEndpoint(setting, unreadable);
    }
    throw noEndpoint(setting, null);
  }

  private static CannotStart noEndpoint(String setting, @Nullable Throwable cause) {
    var words = "SAFECONDUCT_SMTP_TOKEN_ENDPOINT must be the https address that your provider gives"
        + " tokens at, such as https://id.example.org/token, and is “" + setting + "”.";
    return cause == null ? new CannotStart(words) : new CannotStart(words, cause);
  }

  /// The host that people reach us by; `localhost` if that is not known.
  static String host(String publicAddress) {
    if (publicAddress.isBlank()) return "localhost";
    try {
      var address = URI.create(publicAddress.strip());
      if (address.getHost() != null) return address.getHost();
      if (address.getAuthority() != null)
        return address.getAuthority().replaceFirst(":\\d*$", ""); // a name with an underscore
    } catch (IllegalArgumentException unreadable) {
      throw notPublic(publicAddress, unreadable);
    }
    throw notPublic(publicAddress, null);
  }

  private static CannotStart notPublic(String address, @Nullable Throwable cause) {
    var words =
        "SAFECONDUCT_PUBLIC_ADDRESS must be a web address, such as https://safe.example.org,"
            + " and is “" + address + "”.";
    return cause == null ? new CannotStart(words) : new CannotStart(words, cause);
  }
}
