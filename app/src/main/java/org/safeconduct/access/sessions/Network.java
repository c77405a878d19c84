package org.safeconduct.access.sessions;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// An address without the part that names one machine.
final class Network {
  private static final int KEPT_OF_FOUR = 3;
  private static final int KEPT_OF_SIXTEEN = 6;

  private Network() {}

  /// The first three numbers of an IPv4 address, the first three groups of an IPv6 address.
  static String of(String address) {
    try {
      var bytes = InetAddress.getByName(address).getAddress();
      var kept = bytes.length == 4 ? KEPT_OF_FOUR : KEPT_OF_SIXTEEN;
      for (var i = kept; i < bytes.length; i++) bytes[i] = 0;
      var text = InetAddress.getByAddress(bytes).getHostAddress();
      return bytes.length == 4 ? text.replaceAll("\\.0$", ".…") : text.replaceAll("(:0)+$", "::…");
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
