package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// Whether a request comes from the machine that Safeconduct runs on.
final class OwnMachine {
  /// Set by Tomcat when an address was taken from a proxy's header.
  private static final String FORWARDED = "org.apache.tomcat.request.forwarded";

  private OwnMachine() {}

  static boolean sent(HttpServletRequest request) {
    if (request.getAttribute(FORWARDED) != null) return false;
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
