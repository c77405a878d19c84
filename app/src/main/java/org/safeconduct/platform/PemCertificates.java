package org.safeconduct.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/// Whom a server must be certified by, and by what we are known to it: files in PEM, read anew for
/// each connection, so that new ones need no restart.
///
/// @param authority empty for those that Java trusts
/// @param certificate empty for none
/// @param key of the certificate, without a password; empty for none
public record PemCertificates(String authority, String certificate, String key) {
  /// No files: whom Java trusts, and nothing to be known by.
  public static final PemCertificates NONE = new PemCertificates("", "", "");

  public PemCertificates {
    authority = authority.strip();
    certificate = certificate.strip();
    key = key.strip();
  }

  /// Whether any file is named.
  public boolean isSet() {
    return !authority.isEmpty() || isOurs();
  }

  /// Whether there is a certificate that we are known by.
  public boolean isOurs() {
    return !certificate.isEmpty();
  }

  /// Looks at the files before anything starts.
  ///
  /// @param prefix of the variables that name them: `…_CA`, `…_CERTIFICATE` and `…_KEY`
  /// @throws CannotStart if one cannot be read, others can read the key, or only one of a pair is
  ///     named
  public void requireUsable(String prefix) {
    if (certificate.isEmpty() != key.isEmpty())
      throw new CannotStart(prefix + "_CERTIFICATE and " + prefix
          + "_KEY belong together: set both," + " or neither.");
    requireReadable(prefix + "_CA", authority);
    requireReadable(prefix + "_CERTIFICATE", certificate);
    requireReadable(prefix + "_KEY", key);
    try {
      if (!key.isEmpty()) SecretFile.requireClosed(prefix + "_KEY", Path.of(key));
    } catch (IOException unreadable) {
      throw notReadable(prefix + "_KEY", key, unreadable);
    }
  }

  /// What a connection is made with.
  ///
  /// @throws IOException if a file cannot be read, or others can read the key
  public SSLContext context() throws IOException {
    if (!key.isEmpty() && SecretFile.isOpen(Path.of(key)))
      throw new IOException("the key " + key + " can be read by others; give it mode 0400");
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

  private static void requireReadable(String variable, String file) {
    if (!file.isEmpty() && !Files.isReadable(Path.of(file)))
      throw notReadable(variable, file, null);
  }

  private static CannotStart notReadable(
      String variable, String file, @Nullable IOException cause) {
    var words = variable + " must be a file that this user can read, and is “" + file + "”.";
    return cause == null ? new CannotStart(words) : new CannotStart(words, cause);
  }

  private static @Nullable PemSslStoreDetails details(String file) {
    return file.isEmpty() ? null : PemSslStoreDetails.forCertificate(place(file));
  }

  private static String place(String file) {
    return Path.of(file).toUri().toString();
  }
}
