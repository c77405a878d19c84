package org.safeconduct.access.factors;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.safeconduct.access.AccountId;
import org.springframework.security.web.webauthn.api.Bytes;

/// The account as a passkey knows it: its id, which says nothing about the person.
final class AccountHandle {
  private AccountHandle() {}

  static Bytes of(AccountId account) {
    var id = account.value();
    return new Bytes(ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array());
  }

  /// @throws IllegalArgumentException if it is not one of ours
  static AccountId read(Bytes handle) {
    var bytes = handle.getBytes();
    if (bytes.length != 2 * Long.BYTES)
      throw new IllegalArgumentException("A handle has 16 bytes, not " + bytes.length);
    var buffer = ByteBuffer.wrap(bytes);
    return new AccountId(new UUID(buffer.getLong(), buffer.getLong()));
  }
}
