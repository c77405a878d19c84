package org.safeconduct.alerts.feeds;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.safeconduct.platform.Loopback;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which addresses may be asked: https, http only of a host that is allowed by name
/// (`safeconduct.feeds.plain-hosts`), and nothing inside this computer or a private network unless
/// its host is allowed by name (`safeconduct.feeds.private-hosts`). So a feed cannot be used to
/// look around where only this server can look, and nobody on the way writes our alerts.
@Component
class Destination {
  private final Set<String> privateHosts;
  private final Set<String> plainHosts;

  Destination(
      @Value("${safeconduct.feeds.private-hosts:}") Set<String> privateHosts,
      @Value("${safeconduct.feeds.plain-hosts:}") Set<String> plainHosts) {
    this.privateHosts = Set.copyOf(privateHosts);
    this.plainHosts = Set.copyOf(plainHosts);
  }

  /// Passes if the address may be asked.
  void require(URI address) throws FetchProblem {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https"))
      throw new FetchProblem("not-http", address.toString());
    var host = address.getHost();
    if (host == null) throw new FetchProblem("no-host", address.toString());
    if (scheme.equals("http") && !mayBePlain(host.toLowerCase(Locale.ROOT)))
      throw new FetchProblem("not-encrypted", host);
    if (privateHosts.contains(host.toLowerCase(Locale.ROOT))) return;
    try {
      for (var place : InetAddress.getAllByName(host))
        if (isPrivate(place)) throw new FetchProblem("private", host);
    } catch (UnknownHostException unknown) {
      throw new FetchProblem("unknown-host", host);
    }
  }

  private boolean mayBePlain(String host) {
    return Loopback.is(host) || plainHosts.contains(host);
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
