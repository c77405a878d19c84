package org.safeconduct.platform.database;

import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.safeconduct.platform.MachineLink;

/// By what the database knows us: a certificate of the role, or the password of the embedded one,
/// which is another after each start.
final class DatabaseLink implements MachineLink {
  private final String url;

  /// @param url for JDBC; empty for the embedded one
  DatabaseLink(String url) {
    this.url = url;
  }

  @Override
  public Optional<Flaw> flaw() {
    var parts = url.isEmpty() ? null : Driver.parseURL(url, new Properties());
    if (parts == null || PGProperty.SSL_CERT.getOrDefault(parts) != null) return Optional.empty();
    var hosts = PGProperty.PG_HOST.getOrDefault(parts);
    return Flaw.of("platform.database.link.password", hosts == null ? "localhost" : hosts);
  }
}
