package org.safeconduct.notifications;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A mail address that a message can be sent to (RFC 5321 4.1.2, without quoted local parts and
/// address literals), with the domain in ASCII.
///
/// @param value `local@domain`
record MailAddress(String value) {
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  /// Reads an address as it stands in the register; empty if there is none or it cannot work.
  static Optional<MailAddress> of(@Nullable String text) {
    if (text == null) return Optional.empty();
    var address = asciiDomain(text.strip());
    return isUsable(address) ? Optional.of(new MailAddress(address)) : Optional.empty();
  }

  private static String asciiDomain(String address) {
    int at = address.lastIndexOf('@');
    try {
      return at < 0
          ? address
          : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }

  private static boolean isUsable(String address) {
    if (address.length() > LONGEST || address.indexOf('@') > LONGEST_LOCAL) return false;
    if (!SHAPE.matcher(address).matches()) return false;
    try {
      new InternetAddress(address, true).validate();
      return true;
    } catch (AddressException malformed) {
      return false;
    }
  }
}
