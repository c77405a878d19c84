package org.safeconduct.platform;

import jakarta.servlet.http.HttpServletRequest;

/// What our cookies are called.
public final class HostCookie {
  private static final String PREFIX = "__Host-";

  private HostCookie() {}

  /// The name of a cookie in answer to this request. Over HTTPS it begins with `__Host-`, so that
  /// browsers take it from this host alone, encrypted, and for all of it: no neighbour can plant
  /// one. Over plain HTTP browsers would not take such a name.
  public static String name(String name, HttpServletRequest request) {
    return request.isSecure() ? PREFIX + name : name;
  }
}
