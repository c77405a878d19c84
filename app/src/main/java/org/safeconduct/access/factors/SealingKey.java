package org.safeconduct.access.factors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import org.safeconduct.platform.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The key of [SecretSeal], from outside the database: `SAFECONDUCT_SEALING_KEY` (32 bytes in
/// Base64), the same on every node, or else a file in the data folder, made at the first use and
/// readable by its owner alone.
@Component
class SealingKey {
  private static final int BYTES = 32;
  private static final String HOW =
      " It must be 32 bytes in Base64, as `openssl rand -base64 32` prints them.";

  private final byte[] bytes;

  SealingKey(
      @Value("${safeconduct.sealing-key:}") String given, @Value("${safeconduct.data}") Path data) {
    this.bytes = given.isBlank()
        ? kept(data.resolve("keys").resolve("access.key"))
        : read(given, "SAFECONDUCT_SEALING_KEY");
  }

  byte[] bytes() {
    return bytes.clone();
  }

  private static byte[] kept(Path file) {
    try {
      if (!Files.exists(file)) make(file);
      return read(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new CannotStart("The sealing key " + file + " cannot be read or made.", e);
    }
  }

  private static void make(Path file) throws IOException {
    var random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Files.createDirectories(file.getParent());
    var draft = Files.createTempFile(file.getParent(), "access", ".key");
    Files.writeString(
        draft, Base64.getEncoder().encodeToString(random) + "\n", StandardOpenOption.SYNC);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] read(String text, String where) {
    try {
      var bytes = Base64.getDecoder().decode(text.strip());
      if (bytes.length == BYTES) return bytes;
    } catch (IllegalArgumentException e) {
      throw new CannotStart("The sealing key " + where + " cannot be read." + HOW, e);
    }
    throw new CannotStart("The sealing key " + where + " has the wrong length." + HOW);
  }
}
