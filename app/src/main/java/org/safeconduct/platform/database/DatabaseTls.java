package org.safeconduct.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.Loopback;
import org.safeconduct.platform.SecretFile;

/// Lets a database on another machine be spoken to only by TLS with a certificate that is checked,
/// unless somebody said otherwise by name.
final class DatabaseTls {
  private static final String REMEDY = " Add sslmode=verify-full and sslrootcert=/path/to/ca.crt to"
      + " DATABASE_URL; SAFECONDUCT_DATABASE_TLS=optional does without, where nobody else can"
      + " listen on the network.";

  private DatabaseTls() {}

  /// The same address, if it may be used.
  ///
  /// @param url for JDBC
  /// @param setting `optional` to let any address pass
  /// @throws CannotStart if it leads to another machine without TLS that checks certificates, or
  ///     others can read the key of our certificate
  static String required(String url, String setting) {
    var parts = Driver.parseURL(url, new Properties());
    if (parts != null) requireClosedKey(parts);
    if (isOptional(setting.strip()) || parts == null || isHere(parts)) return url;
    var mode = mode(parts);
    if (mode.verifyCertificate()) return url;
    throw new CannotStart("DATABASE_URL leads to " + PGProperty.PG_HOST.getOrDefault(parts)
        + ", another machine, with sslmode=" + mode.value
        + ", which checks no certificate." + REMEDY);
  }

  private static void requireClosedKey(Properties parts) {
    var key = PGProperty.SSL_KEY.getOrDefault(parts);
    if (key == null || !Files.isRegularFile(Path.of(key))) return;
    try {
      SecretFile.requireClosed("sslkey in DATABASE_URL", Path.of(key));
    } catch (IOException unreadable) {
      throw new CannotStart(
          "sslkey in DATABASE_URL names " + key + ", which this user cannot read.", unreadable);
    }
  }

  private static boolean isOptional(String setting) {
    if (setting.isEmpty() || setting.equals("verified")) return false;
    if (setting.equals("optional")) return true;
    throw new CannotStart(
        "SAFECONDUCT_DATABASE_TLS must be verified or optional, and is “" + setting + "”.");
  }

  /// Of an address with several hosts each has to be this machine.
  private static boolean isHere(Properties parts) {
    var hosts = PGProperty.PG_HOST.getOrDefault(parts);
    if (hosts == null) return true;
    for (var host : hosts.split(",")) if (!Loopback.is(host)) return false;
    return true;
  }

  private static SslMode mode(Properties parts) {
    try {
      return SslMode.of(parts);
    } catch (PSQLException unknown) {
      throw new CannotStart("DATABASE_URL holds an sslmode that does not exist." + REMEDY, unknown);
    }
  }
}
