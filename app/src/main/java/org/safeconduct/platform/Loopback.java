package org.safeconduct.platform;

import java.util.regex.Pattern;

/// Which host names mean this machine itself, so that nothing said to them leaves it.
public final class Loopback {
  private static final Pattern NAMES =
      Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?");

  private Loopback() {}

  /// Whether a host is this machine: `localhost`, 127.0.0.0/8 or `::1`, as it stands. No name is
  /// looked up, for whoever answers could say anything.
  ///
  /// @param host name or address, without a port
  public static boolean is(String host) {
    return NAMES.matcher(host).matches();
  }
}
