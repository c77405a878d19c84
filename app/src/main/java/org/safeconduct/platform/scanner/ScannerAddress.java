package org.safeconduct.platform.scanner;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.MachineLink;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where the virus scanner listens, as `SAFECONDUCT_SCANNER` says: at a socket of this machine,
/// which opens to its group alone, or at a host and port, which open to whoever reaches them.
@Component
class ScannerAddress implements MachineLink {
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([^\\s:/@\\[\\]]+)):(\\d{1,5})");

  private static final String LOCAL = "unix:";
  private static final int LONGEST_PATH = 100; // unix(7), with room for a folder in front
  private static final int MOST_PORTS = 65_535;

  private final String setting;
  private final String host;
  private final int port;

  /// @throws CannotStart if it is neither empty nor `unix:/path` nor `host:port`
  ScannerAddress(@Value("${safeconduct.scanner:}") String setting) {
    this.setting = setting.strip();
    if (this.setting.isEmpty() || isLocal()) {
      host = "";
      port = 0;
      if (isLocal() && !path().matches("/.{1," + LONGEST_PATH + "}")) throw unreadable();
      return;
    }
    var read = HOST_AND_PORT.matcher(this.setting);
    if (!read.matches()) throw unreadable();
    host = read.group(1) == null ? read.group(2) : read.group(1);
    port = Integer.parseInt(read.group(3));
    if (port < 1 || port > MOST_PORTS) throw unreadable();
  }

  boolean isSet() {
    return !setting.isEmpty();
  }

  /// A line to it, not yet connected.
  SocketChannel line() throws IOException {
    return isLocal() ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
  }

  /// Where such a line connects to.
  ///
  /// @throws UnknownHostException if nobody knows the host
  SocketAddress place() throws UnknownHostException {
    if (isLocal()) return UnixDomainSocketAddress.of(path());
    var found = new InetSocketAddress(host, port);
    if (found.isUnresolved()) throw new UnknownHostException(host);
    return found;
  }

  @Override
  public Optional<Flaw> flaw() {
    return !isSet() || isLocal()
        ? Optional.empty()
        : Flaw.of("platform.scanner.link.nothing", setting);
  }

  /// For a person: `unix:/path` or `host:port`.
  @Override
  public String toString() {
    return setting;
  }

  private boolean isLocal() {
    return setting.startsWith(LOCAL);
  }

  private String path() {
    return setting.substring(LOCAL.length());
  }

  private CannotStart unreadable() {
    return new CannotStart(
        "SAFECONDUCT_SCANNER must be the socket, or the host and port, of a virus"
            + " scanner that speaks the protocol of clamd, such as unix:/run/clamav/clamd.ctl or"
            + " 127.0.0.1:3310, and is “" + setting + "”.");
  }
}
