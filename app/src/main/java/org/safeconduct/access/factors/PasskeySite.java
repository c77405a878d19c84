package org.safeconduct.access.factors;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// For which site passkeys are: the public address, or this machine. A passkey made for one name
/// works for no other, which is what makes it safe against copied sign-in pages.
@Component
class PasskeySite {
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*");
  private final URI address;

  PasskeySite(
      @Value("${safeconduct.public-address:}") String address,
      @Value("${server.port:8080}") int port) {
    this.address = URI.create(address.isBlank() ? "http://localhost:" + port : address.strip());
  }

  /// The name that browsers tie passkeys to.
  String host() {
    return String.valueOf(address.getHost());
  }

  /// The pages that may ask for one.
  Set<String> origins() {
    var port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return Set.of(address.getScheme() + "://" + host() + port);
  }

  /// Whether browsers make passkeys here: only for a name, and only over HTTPS, or at home.
  boolean works() {
    return host().equals("localhost")
        || ("https".equals(address.getScheme()) && !NUMBERS.matcher(host()).matches());
  }
}
