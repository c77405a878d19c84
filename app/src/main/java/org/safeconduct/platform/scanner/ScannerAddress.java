package org.safeconduct.platform.scanner;

import java.util.regex.Pattern;
import org.safeconduct.platform.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the virus scanner listens, as `SAFECONDUCT_SCANNER` says.
@Component
class ScannerAddress {
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^\\s:/@\\[\\]]+)):(\\d{1,5})");

  private static final int MOST_PORTS = 65_535;

  private final String host;
  private final int port;

  /// @throws CannotStart if it is neither empty nor `host:port`
  ScannerAddress(@Value("${safeconduct.scanner:}") String setting) {
    if (setting.isBlank()) {
      host = "";
      port = 0;
      return;
    }
    var read = HOST_AND_PORT.matcher(setting.strip());
    if (!read.matches()) throw unreadable(setting);
    host = read.group(1) == null ? read.group(2) : read.group(1);
    port = Integer.parseInt(read.group(3));
    if (port < 1 || port > MOST_PORTS) throw unreadable(setting);
  }

  boolean isSet() {
    return !host.isEmpty();
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  /// For a person: `host:port`.
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }

  private static CannotStart unreadable(String setting) {
    return new CannotStart("SAFECONDUCT_SCANNER must be the host and port of a virus scanner that"
        + " speaks the protocol of clamd, such as 127.0.0.1:3310, and is “" + setting + "”.");
  }
}
