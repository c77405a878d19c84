package org.safeconduct.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// Whether a request comes from the machine that Safeconduct runs on. Tomcat has put the address
/// from the header of a trusted proxy in place of the proxy's own.
final class OwnMachine {
  private OwnMachine() {}

  static boolean sent(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
