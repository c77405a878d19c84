package org.safeconduct.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/// Seals what the database may keep and must not be able to read, with AES-256-GCM (NIST SP
/// 800-38D): 12 random bytes of nonce, the ciphertext, 16 bytes of tag. What it is for is
/// authenticated with it: a seal that is moved to another row does not open.
@Component
public class Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SealKeys keys;
  private final SecureRandom random = new SecureRandom();

  Seal(SealKeys keys) {
    this.keys = keys;
  }

  /// What is sealed.
  ///
  /// @param key the name of the key, to be stored beside
  public record Sealed(String key, byte[] bytes) {}

  /// Seals with the current key.
  ///
  /// @param use what it is and whose, such as `totp <account>`
  public Sealed close(String use, byte[] open) {
    var key = keys.current();
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = run(Cipher.ENCRYPT_MODE, key, nonce, use, open);
    var bytes = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, bytes, NONCE, sealed.length);
    return new Sealed(key.id(), bytes);
  }

  /// Opens what was sealed for this use, whichever key was current then.
  ///
  /// @throws Broken if it was changed, or belongs elsewhere
  /// @throws IllegalStateException if nobody has the key any more; says what to do
  public byte[] open(String use, Sealed sealed) {
    var nonce = Arrays.copyOf(sealed.bytes, NONCE);
    var rest = Arrays.copyOfRange(sealed.bytes, NONCE, sealed.bytes.length);
    return run(Cipher.DECRYPT_MODE, keys.get(sealed.key), nonce, use, rest);
  }

  /// The name of the key that seals now.
  public String currentKey() {
    return keys.current().id();
  }

  private static byte[] run(int mode, SealKey key, byte[] nonce, String use, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(use.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new Broken(e);
    }
  }

  /// A seal that does not open.
  public static final class Broken extends RuntimeException {
    Broken(Throwable cause) {
      super("A seal does not open: it was changed, or sealed with another key", cause);
    }
  }
}
