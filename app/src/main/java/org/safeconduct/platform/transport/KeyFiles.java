package org.safeconduct.platform.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.KeyPairs;
import org.safeconduct.platform.SecretFile;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/// The two files of our own TLS, which can be read and hold what they should.
///
/// @param certificate PEM: the certificate, and after it those that lead to a root
/// @param key PEM: its private key, not encrypted
record KeyFiles(Path certificate, Path key) {
  private static final String CERTIFICATE = "SAFECONDUCT_HTTPS_CERTIFICATE";
  private static final String KEY = "SAFECONDUCT_HTTPS_KEY";

  /// The files that the settings name; none if both are empty.
  ///
  /// @throws CannotStart if only one is named, one cannot be used, or others can read the key
  static Optional<KeyFiles> of(String certificate, String key) {
    if (certificate.isBlank() && key.isBlank()) return Optional.empty();
    if (certificate.isBlank() || key.isBlank())
      throw new CannotStart((key.isBlank() ? KEY : CERTIFICATE)
          + " is missing: a certificate and its key go together. Set both, or none.");
    var files = new KeyFiles(file(CERTIFICATE, certificate), file(KEY, key));
    files.requireUsable();
    return Optional.of(files);
  }

  private static Path file(String variable, String name) {
    var file = Path.of(name.strip()).toAbsolutePath();
    if (Files.isRegularFile(file) && Files.isReadable(file)) return file;
    throw new CannotStart(variable + " names " + file + ", which cannot be read. Correct the name,"
        + " or let the account that runs Safeconduct read the file.");
  }

  private void requireUsable() {
    try {
      SecretFile.requireClosed(KEY, key);
      if (holdAPair()) return;
    } catch (IOException
        | IllegalStateException
        | IllegalArgumentException
        | UncheckedIOException
        | GeneralSecurityException unreadable) {
      throw unusable(unreadable);
    }
    throw unusable(null);
  }

  private boolean holdAPair() throws GeneralSecurityException {
    var held =
        PemSslStore.load(PemSslStoreDetails.forCertificate(certificate.toUri().toString())
            .withPrivateKey(key.toUri().toString()));
    if (held == null || held.certificates() == null || held.privateKey() == null) return false;
    return KeyPairs.belongTogether(
        held.certificates().getFirst().getPublicKey(), held.privateKey());
  }

  private CannotStart unusable(@Nullable Exception cause) {
    var words = CERTIFICATE + " and " + KEY + " must be PEM files of one pair, the certificate with"
        + " those that lead to a root after it, the key without a password; " + certificate
        + " and " + key + " are not.";
    return cause == null ? new CannotStart(words) : new CannotStart(words, cause);
  }
}
