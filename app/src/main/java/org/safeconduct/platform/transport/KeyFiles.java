package org.safeconduct.platform.transport;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CannotStart;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/// The two files of our own TLS, which can be read and hold what they should.
///
/// @param certificate PEM: the certificate, and after it those that lead to a root
/// @param key PEM: its private key, not encrypted
record KeyFiles(Path certificate, Path key) {
  private static final String CERTIFICATE = "SAFECONDUCT_HTTPS_CERTIFICATE";
  private static final String KEY = "SAFECONDUCT_HTTPS_KEY";
  private static final byte[] SAMPLE = {1, 2, 3};

  /// The files that the settings name; none if both are empty.
  ///
  /// @throws CannotStart if only one is named, or one cannot be used
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
      if (holdAPair()) return;
    } catch (IllegalStateException
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
    return areAPair(held.certificates().getFirst().getPublicKey(), held.privateKey());
  }

  private static boolean areAPair(PublicKey open, PrivateKey secret)
      throws GeneralSecurityException {
    if (!open.getAlgorithm().equals(secret.getAlgorithm())) return false;
    var signature = Signature.getInstance(
        switch (secret.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> secret.getAlgorithm();
        });
    signature.initSign(secret);
    signature.update(SAMPLE);
    var signed = signature.sign();
    signature.initVerify(open);
    signature.update(SAMPLE);
    return signature.verify(signed);
  }

  private CannotStart unusable(@Nullable Exception cause) {
    var words = CERTIFICATE + " and " + KEY + " must be PEM files of one pair, the certificate with"
        + " those that lead to a root after it, the key without a password; " + certificate
        + " and " + key + " are not.";
    return cause == null ? new CannotStart(words) : new CannotStart(words, cause);
  }
}
