package org.safeconduct.platform.database;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Reads addresses as PostgreSQL's own programs write them:
/// `postgresql://user:password@host:port/database?options`.
final class LibpqAddress {
  private LibpqAddress() {}

  /// The same address for JDBC, user and password as parameters.
  static String toJdbc(String address) {
    var uri = URI.create(address);
    var jdbc = new StringBuilder("jdbc:postgresql://")
        .append(uri.getHost())
        .append(uri.getPort() < 0 ? "" : ":" + uri.getPort())
        .append(uri.getPath());
    var separator = '?';
    if (uri.getRawQuery() != null) {
      jdbc.append(separator).append(uri.getRawQuery());
      separator = '&';
    }
    if (uri.getUserInfo() != null) {
      var parts = uri.getUserInfo().split(":", 2);
      jdbc.append(separator).append("user=").append(encoded(parts[0]));
      if (parts.length == 2) jdbc.append("&password=").append(encoded(parts[1]));
    }
    return jdbc.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
