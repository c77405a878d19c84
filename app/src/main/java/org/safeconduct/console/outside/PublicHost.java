package org.safeconduct.console.outside;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// Where people reach this installation by HTTPS.
///
/// @param name host name or address, without the brackets of IPv6
/// @param port of HTTPS, 1 to 65535
/// @param plainPort of plain HTTP, which browsers try first when only a name is typed
record PublicHost(String name, int port, int plainPort) {
  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final Duration TO_CONNECT = Duration.ofSeconds(2);
  private static final Duration TO_ANSWER = Duration.ofSeconds(3);

  /// The host of an address; none if it is not HTTPS, or no address.
  static Optional<PublicHost> of(String address) {
    try {
      var uri = URI.create(address.strip());
      if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null)
        return Optional.empty();
      var name = uri.getHost().replaceAll("[\\[\\]]", "");
      return Optional.of(new PublicHost(name, uri.getPort() < 0 ? HTTPS : uri.getPort(), HTTP));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /// The address of its pages, without a slash at its end.
  String address() {
    return "https://" + authority(port, HTTPS);
  }

  /// The same by plain HTTP.
  String plainAddress() {
    return "http://" + authority(plainPort, HTTP);
  }

  /// What stands in the header `Host` of a request to this port.
  String header(int port) {
    return authority(port, port == plainPort ? HTTP : HTTPS);
  }

  /// A connection that waits two seconds for the host and three for each of its answers.
  Socket connect(int port) throws IOException {
    var socket = new Socket();
    try {
      socket.setSoTimeout((int) TO_ANSWER.toMillis());
      socket.connect(new InetSocketAddress(name, port), (int) TO_CONNECT.toMillis());
      return socket;
    } catch (IOException away) {
      socket.close();
      throw away;
    }
  }

  private String authority(int port, int usual) {
    var host = name.contains(":") ? "[" + name + "]" : name;
    return port == usual ? host : host + ":" + port;
  }
}
