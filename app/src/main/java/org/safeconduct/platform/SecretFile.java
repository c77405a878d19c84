package org.safeconduct.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/// The one rule for every file that holds a secret or a private key: it is for its owner and group
/// only, because whatever everybody on the machine can read is no secret.
public final class SecretFile {
  private static final Set<PosixFilePermission> TOO_MUCH = Set.of(
      PosixFilePermission.OTHERS_READ,
      PosixFilePermission.OTHERS_WRITE,
      PosixFilePermission.GROUP_WRITE);

  private SecretFile() {}

  /// Lets a file pass that nobody but its owner and group can read, and nobody but its owner write.
  ///
  /// @param variable the setting that names it
  /// @throws CannotStart if others can, with what to do
  /// @throws IOException if its mode cannot be read
  public static void requireClosed(String variable, Path file) throws IOException {
    if (isOpen(file))
      throw new CannotStart(variable + " names " + file + ", which others on this machine can read"
          + " or write. Give it mode 0400 (chmod 400; mode: 0400 in a compose file, defaultMode:"
          + " 0400 in Kubernetes, perms = \"0400\" in a template of Vault agent).");
  }

  /// Whether others can read or write it. Where files have no mode, nobody can tell.
  ///
  /// @throws IOException if its mode cannot be read
  static boolean isOpen(Path file) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) return false;
    var granted = Files.getPosixFilePermissions(file);
    return TOO_MUCH.stream().anyMatch(granted::contains);
  }
}
