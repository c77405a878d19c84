package org.safeconduct.platform.syslog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/// Whom the log server must be certified by, and by what we are known to it: files in PEM, read
/// anew for each connection, so that new ones need no restart.
///
/// @param authority empty for those that Java trusts
/// @param certificate empty for none
/// @param key empty for none
record SyslogCertificates(String authority, String certificate, String key) {
  /// What a connection is made with.
  ///
  /// @throws IOException if a file cannot be read
  SSLContext context() throws IOException {
    var ours = details(certificate);
    try {
      var stores = new PemSslStoreBundle(
          ours == null ? null : ours.withPrivateKey(place(key)), details(authority));
      return SslBundle.of(stores).createSslContext();
    } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException unreadable) {
      throw new IOException(
          "the files of certificates cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static @Nullable PemSslStoreDetails details(String file) {
    return file.isEmpty() ? null : PemSslStoreDetails.forCertificate(place(file));
  }

  private static String place(String file) {
    return Path.of(file).toUri().toString();
  }
}
