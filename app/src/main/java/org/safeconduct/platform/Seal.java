package org.safeconduct.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals what the database may keep and must not be able to read, with an authenticated encryption
/// ([SealAlgorithm]): 12 random bytes of nonce, the ciphertext, 16 bytes of tag. What it is for is
/// authenticated with it: a seal that is moved to another row does not open.
@Component
public class Seal {
  /// Stands between the name of the key and that of the algorithm; no name of a key has it.
  private static final char STROKE = '/';

  private final SealKeys keys;
  private final Algorithms algorithms;
  private final SecureRandom random = new SecureRandom();

  Seal(SealKeys keys, Algorithms algorithms) {
    this.keys = keys;
    this.algorithms = algorithms;
  }

  /// What is sealed.
  ///
  /// @param key the names of the key and of the algorithm with a stroke between, to be stored
  ///     beside; of the time when there was one algorithm, the key's alone
  public record Sealed(String key, byte[] bytes) {}

  /// Seals with the current key and algorithm.
  ///
  /// @param use what it is and whose, such as `totp <account>`
  public Sealed close(String use, byte[] open) {
    var key = keys.current();
    var algorithm = algorithms.seals();
    var nonce = new byte[SealAlgorithm.NONCE];
    random.nextBytes(nonce);
    var sealed = run(algorithm, Cipher.ENCRYPT_MODE, key, nonce, use, open);
    var bytes = Arrays.copyOf(nonce, nonce.length + sealed.length);
    System.arraycopy(sealed, 0, bytes, nonce.length, sealed.length);
    return new Sealed(named(key, algorithm), bytes);
  }

  /// Opens what was sealed for this use, whichever key and algorithm were current then.
  ///
  /// @throws Broken if it was changed, or belongs elsewhere
  /// @throws IllegalStateException if nobody has the key any more, or this version does not
  ///     know the algorithm; says what to do
  public byte[] open(String use, Sealed sealed) {
    int stroke = sealed.key.indexOf(STROKE);
    var key = stroke < 0 ? sealed.key : sealed.key.substring(0, stroke);
    var algorithm =
        stroke < 0 ? SealAlgorithm.AES_256_GCM : algorithm(sealed.key.substring(stroke + 1));
    if (sealed.bytes.length < SealAlgorithm.NONCE) throw new Broken(null);
    var nonce = Arrays.copyOf(sealed.bytes, SealAlgorithm.NONCE);
    var rest = Arrays.copyOfRange(sealed.bytes, SealAlgorithm.NONCE, sealed.bytes.length);
    return run(algorithm, Cipher.DECRYPT_MODE, keys.get(key), nonce, use, rest);
  }

  /// The names of the key and of the algorithm that seal now.
  public String currentKey() {
    return named(keys.current(), algorithms.seals());
  }

  private static String named(SealKey key, SealAlgorithm algorithm) {
    return key.id() + STROKE + algorithm.id();
  }

  private static SealAlgorithm algorithm(String id) {
    return SealAlgorithm.find(id).orElseThrow(() -> new AlgorithmUnknown(id));
  }

  private static byte[] run(
      SealAlgorithm algorithm, int mode, SealKey key, byte[] nonce, String use, byte[] text) {
    try {
      var cipher = algorithm.begun(mode, key, nonce);
      cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new Broken(e);
    }
  }

  /// A seal that does not open.
  public static final class Broken extends RuntimeException {
    Broken(@Nullable Throwable cause) {
      super("A seal does not open: it was changed, or sealed with another key", cause);
    }
  }

  /// What was sealed in a way that this version has not learnt, or has forgotten.
  static final class AlgorithmUnknown extends IllegalStateException {
    AlgorithmUnknown(String id) {
      super("Something is sealed with the algorithm " + id + ", which this version does not know."
          + " It knows: " + SealAlgorithm.choices() + ". Start the version that sealed it, and let"
          + " ./safeconduct seal rotate seal it with one of these.");
    }
  }
}
