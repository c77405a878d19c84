package org.safeconduct.console.outside;

import java.io.IOException;
import org.safeconduct.platform.SelfCheck.Result;

/// Which versions and suites of TLS are accepted that should not be, and whether the newest version
/// is.
final class VersionLook {
  private static final Findings FINDINGS = new Findings("tls");
  private static final int TLS_1_2 = 0x0303;
  private static final int TLS_1_1 = 0x0302;
  private static final int TLS_1_0 = 0x0301;

  private VersionLook() {}

  /// @param agreed the version that a client of today agrees on; empty if that is not known
  static Result look(PublicHost host, String agreed) throws IOException {
    var old = new ClientHello(TLS_1_1, WeakSuites.numbers()).say(host);
    if (old.isPresent())
      return FINDINGS.broken("old", host.address(), name(old.get().version()));
    var weak = new ClientHello(TLS_1_2, WeakSuites.numbers()).say(host);
    if (weak.isPresent())
      return FINDINGS.broken("weak", host.address(), WeakSuites.name(weak.get().suite()));
    if (agreed.equals("TLSv1.3")) return FINDINGS.good("good", host.address());
    return agreed.isEmpty() ? FINDINGS.hidden() : FINDINGS.doubtful("no-newest", host.address());
  }

  private static String name(int version) {
    return switch (version) {
      case TLS_1_1 -> "TLS 1.1";
      case TLS_1_0 -> "TLS 1.0";
      default -> "SSL 3.0";
    };
  }
}
