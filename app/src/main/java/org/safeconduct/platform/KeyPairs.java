package org.safeconduct.platform;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/// Tells whether two keys are the halves of one pair.
public final class KeyPairs {
  private static final byte[] SAMPLE = {1, 2, 3};

  private KeyPairs() {}

  /// Whether what one signs the other can check.
  ///
  /// @throws GeneralSecurityException if one of them cannot be used to sign
  public static boolean belongTogether(PublicKey open, PrivateKey secret)
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
}
