package org.safeconduct.alerts.feeds;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which addresses may be asked: http and https, and nothing inside this computer or a private
/// network unless its host is allowed by name (`safeconduct.feeds.private-hosts`). So a feed
/// cannot be used to look around where only this server can look.
@Component
class Destination {
  private final Set<String> privateHosts;

  Destination(@Value("${safeconduct.feeds.private-hosts:}") Set<String> privateHosts) {
    this.privateHosts = Set.copyOf(privateHosts);
  }

  /// Passes if the address may be asked.
  void require(URI address) throws FetchProblem {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https"))
      throw new FetchProblem("not-http", address.toString());
    var host = address.getHost();
    if (host == null) throw new FetchProblem("no-host", address.toString());
    if (privateHosts.contains(host.toLowerCase(Locale.ROOT))) return;
    try {
      for (var place : InetAddress.getAllByName(host))
        if (isPrivate(place)) throw new FetchProblem("private", host);
    } catch (UnknownHostException unknown) {
      throw new FetchProblem("unknown-host", host);
    }
  }

  private static boolean isPrivate(InetAddress place) {
    return place.isAnyLocalAddress()
        || place.isLoopbackAddress()
        || place.isLinkLocalAddress()
        || place.isSiteLocalAddress()
        || place.isMulticastAddress()
        || isUniqueLocal(place.getAddress())
        || isShared(place.getAddress());
  }

  /// fc00::/7 (RFC 4193).
  private static boolean isUniqueLocal(byte[] bytes) {
    return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
  }

  /// 100.64.0.0/10 (RFC 6598) and 0.0.0.0/8.
  private static boolean isShared(byte[] bytes) {
    return bytes.length == 4 && (bytes[0] == 0 || (bytes[0] == 100 && (bytes[1] & 0xc0) == 64));
  }
}
