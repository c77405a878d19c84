package org.safeconduct.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The hash functions that chains and signatures can be made with. Each gives 32 bytes, so that
/// what keeps them need not change with the function.
public enum HashAlgorithm {
  /// FIPS 180-4.
  SHA_256("sha-256", "SHA-256", "HmacSHA256"),
  /// FIPS 180-4, cut to 256 bits.
  SHA_512_256("sha-512/256", "SHA-512/256", "HmacSHA512/256"),
  /// FIPS 202: built otherwise than the other two, in case that their kind is broken.
  SHA3_256("sha3-256", "SHA3-256", "HmacSHA3-256");

  private final String id;
  private final String digest;
  private final String mac;

  HashAlgorithm(String id, String digest, String mac) {
    this.id = id;
    this.digest = digest;
    this.mac = mac;
  }

  /// What is stored beside whatever was made with it.
  public String id() {
    return id;
  }

  /// The one with this id; empty if this version knows none.
  public static Optional<HashAlgorithm> find(String id) {
    return Arrays.stream(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  /// The ids of all, for whoever has to choose.
  static String choices() {
    return Arrays.stream(values()).map(HashAlgorithm::id).collect(Collectors.joining(", "));
  }

  /// One to which nothing was added yet.
  public MessageDigest begun() {
    try {
      return MessageDigest.getInstance(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no " + digest, e);
    }
  }

  /// Of texts after some bytes, each text with its length in front, so that no two collections
  /// read the same.
  public byte[] ofEach(byte[] before, Collection<String> texts) {
    var begun = begun();
    begun.update(before);
    for (var text : texts) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      begun.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      begun.update(bytes);
    }
    return begun.digest();
  }

  /// The HMAC (RFC 2104) over a purpose and what follows it.
  public byte[] sign(byte[] key, byte[] purpose, byte[] signed) {
    try {
      var signing = Mac.getInstance(mac);
      signing.init(new SecretKeySpec(key, mac));
      signing.update(purpose);
      return signing.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no " + mac, e);
    }
  }
}
