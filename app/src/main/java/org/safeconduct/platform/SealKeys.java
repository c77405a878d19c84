package org.safeconduct.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The keys that seal: from `SAFECONDUCT_SEAL_KEY`, else from the file `seal.key` in the data
/// folder, which is made when it is first needed and which only its owner may read. The first key
/// seals; the others open what was sealed before the key was changed.
///
/// Secrets of apps once had a key of their own, which still opens: `SAFECONDUCT_SEALING_KEY`, else
/// `keys/access.key` in the data folder. An installation that sets that variable alone seals
/// with it, because its nodes share no file.
@Component
class SealKeys {
  private final Path file;
  private final Path former;
  private final List<SealKey> configured;
  private final SecureRandom random = new SecureRandom();
  private List<SealKey> known = List.of();
  private @Nullable FileTime read;

  SealKeys(
      @Value("${safeconduct.data}") Path data,
      @Value("${safeconduct.seal-key:}") String named,
      @Value("${safeconduct.sealing-key:}") String unnamed) {
    this.file = data.resolve("seal.key");
    this.former = data.resolve("keys").resolve("access.key");
    this.configured = configured(named, unnamed);
  }

  /// The key that seals from now on.
  synchronized SealKey current() {
    return all().getFirst();
  }

  /// The key with this name.
  ///
  /// @throws KeyMissing if nobody has it any more
  synchronized SealKey get(String id) {
    return all().stream()
        .filter(key -> key.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new KeyMissing(id));
  }

  /// Puts a new key in front of the others, in the file.
  ///
  /// @throws CannotStart if the keys are not in the file
  synchronized SealKey rotate() {
    if (!configured.isEmpty())
      throw new CannotStart("The keys come from SAFECONDUCT_SEAL_KEY. Put the new key in front of"
          + " the old one there, with a comma between, and start again.");
    var keys = new ArrayList<>(inFile());
    keys.addFirst(SealKey.fresh(random));
    write(keys);
    return current();
  }

  private List<SealKey> all() {
    var keys = new ArrayList<>(configured);
    if (configured.isEmpty() || Files.exists(file)) keys.addAll(inFile());
    if (Files.exists(former)) keys.add(formerKey());
    return keys;
  }

  private List<SealKey> inFile() {
    try {
      if (!Files.exists(file)) write(List.of(SealKey.fresh(random)));
      var changed = Files.getLastModifiedTime(file);
      if (!changed.equals(read)) {
        known = parse(Files.readAllLines(file));
        read = changed;
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException("The seal keys in " + file + " cannot be read", e);
    }
  }

  private SealKey formerKey() {
    try {
      return parse(List.of(SealKey.UNNAMED + Files.readString(former))).getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("The former seal key in " + former + " cannot be read", e);
    }
  }

  private void write(List<SealKey> keys) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var fresh = file.resolveSibling("seal.key.new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      var lines = keys.stream().map(SealKey::written).collect(Collectors.joining("\n", "", "\n"));
      Files.writeString(fresh, lines, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      read = null;
    } catch (IOException e) {
      throw new UncheckedIOException("The seal keys in " + file + " cannot be written", e);
    }
  }

  private static List<SealKey> configured(String named, String unnamed) {
    var lines = new ArrayList<>(List.of(named.strip().split("[,\\s]+")));
    if (!unnamed.isBlank()) lines.add(SealKey.UNNAMED + unnamed);
    lines.removeIf(String::isBlank);
    return lines.isEmpty() ? List.of() : parse(lines);
  }

  private static List<SealKey> parse(List<String> lines) {
    try {
      var keys =
          lines.stream().filter(line -> !line.isBlank()).map(SealKey::read).toList();
      if (!keys.isEmpty()) return keys;
    } catch (IllegalArgumentException unreadable) {
      // told below; the message must not repeat a key
    }
    throw new CannotStart("The seal keys cannot be read. Write them as name:base64, 32 bytes each"
        + " as `openssl rand -base64 32` prints them, the current one first.");
  }

  /// What was sealed with a key that nobody has any more.
  static final class KeyMissing extends IllegalStateException {
    KeyMissing(String id) {
      super("The seal key " + id + " is missing. Start with the keys that this database was used"
          + " with: SAFECONDUCT_SEAL_KEY, or seal.key and keys/access.key in the data folder.");
    }
  }
}
