package org.safeconduct.platform;

import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The authenticated encryptions that can seal. Each takes a key of 256 bits and a nonce of 12
/// bytes, and adds a tag of 16.
enum SealAlgorithm {
  /// NIST SP 800-38D.
  AES_256_GCM("aes-256-gcm", "AES/GCM/NoPadding", "AES") {
    @Override
    AlgorithmParameterSpec parameters(byte[] nonce) {
      return new GCMParameterSpec(TAG_BITS, nonce);
    }
  },
  /// RFC 8439.
  CHACHA20_POLY1305("chacha20-poly1305", "ChaCha20-Poly1305", "ChaCha20") {
    @Override
    AlgorithmParameterSpec parameters(byte[] nonce) {
      return new IvParameterSpec(nonce);
    }
  };

  static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final String id;
  private final String transformation;
  private final String ofKey;

  SealAlgorithm(String id, String transformation, String ofKey) {
    this.id = id;
    this.transformation = transformation;
    this.ofKey = ofKey;
  }

  abstract AlgorithmParameterSpec parameters(byte[] nonce);

  /// What is stored beside whatever was sealed with it.
  String id() {
    return id;
  }

  /// The one with this id; empty if this version knows none.
  static Optional<SealAlgorithm> find(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /// The ids of all, for whoever has to choose.
  static String choices() {
    return Arrays.stream(values()).map(SealAlgorithm::id).collect(Collectors.joining(", "));
  }

  /// One that is ready to seal or to open.
  ///
  /// @param mode [Cipher#ENCRYPT_MODE] or [Cipher#DECRYPT_MODE]
  Cipher begun(int mode, SealKey key, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(transformation);
    cipher.init(mode, new SecretKeySpec(key.key().getEncoded(), ofKey), parameters(nonce));
    return cipher;
  }
}
