package org.safeconduct.people.restricted;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.safeconduct.people.PersonId;
import org.springframework.stereotype.Component;

/// Seals texts with AES-256-GCM (NIST SP 800-38D): 12 random bytes of nonce, the ciphertext, 16
/// bytes of tag. Person and field are authenticated with it: a seal that is moved to another row
/// does not open.
@Component
class Seal {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SealKeys keys;
  private final SecureRandom random = new SecureRandom();

  Seal(SealKeys keys) {
    this.keys = keys;
  }

  /// A sealed text.
  ///
  /// @param key the name of the key
  record Sealed(String key, byte[] bytes) {}

  Sealed close(PersonId person, RestrictedField field, String text) {
    var key = keys.current();
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = run(
        Cipher.ENCRYPT_MODE,
        key,
        nonce,
        context(person, field),
        text.getBytes(StandardCharsets.UTF_8));
    var bytes = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, bytes, NONCE, sealed.length);
    return new Sealed(key.id(), bytes);
  }

  /// The text.
  ///
  /// @throws Broken if it was changed, or belongs elsewhere
  String open(PersonId person, RestrictedField field, Sealed sealed) {
    var nonce = Arrays.copyOf(sealed.bytes, NONCE);
    var rest = Arrays.copyOfRange(sealed.bytes, NONCE, sealed.bytes.length);
    var key = keys.get(sealed.key);
    return new String(
        run(Cipher.DECRYPT_MODE, key, nonce, context(person, field), rest), StandardCharsets.UTF_8);
  }

  String currentKey() {
    return keys.current().id();
  }

  private static byte[] context(PersonId person, RestrictedField field) {
    return (person + " " + field).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] run(int mode, SealKey key, byte[] nonce, byte[] context, byte[] text) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context);
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new Broken(e);
    }
  }

  /// A seal that does not open.
  static final class Broken extends RuntimeException {
    Broken(Throwable cause) {
      super("A sealed field does not open", cause);
    }
  }
}
