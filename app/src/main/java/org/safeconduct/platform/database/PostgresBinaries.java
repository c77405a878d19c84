package org.safeconduct.platform.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.safeconduct.platform.CannotStart;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs that come with Safeconduct, unpacked once per version into the user's
/// cache folder.
/// They run on Linux x86-64 with glibc; elsewhere set `DATABASE_URL`.
record PostgresBinaries(Path folder) {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  static PostgresBinaries unpacked() {
    try (var in = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
      if (in == null)
        throw new CannotStart(
            "This build holds no PostgreSQL for this machine. Set DATABASE_URL to a"
                + " PostgreSQL 18.");
      return unpack(in.readAllBytes());
    } catch (IOException e) {
      throw new CannotStart(
          "PostgreSQL could not be unpacked into " + cache() + " (" + e.getMessage()
              + "). Look whether the disk is full or not writable, and start again.",
          e);
    }
  }

  /// The command line that runs a program in a session of its own, so that Ctrl-C does not reach
  /// it; as root also in a user namespace, for PostgreSQL refuses to be root.
  List<String> command(String program, String... arguments) {
    var command = new ArrayList<String>();
    command.add("setsid");
    if ("root".equals(System.getProperty("user.name"))) command.addAll(List.of("unshare", "-U"));
    command.add(folder.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static PostgresBinaries unpack(byte[] archive) throws IOException {
    var folder = cache().resolve("postgres-" + Integer.toHexString(Arrays.hashCode(archive)));
    if (Files.exists(folder)) return new PostgresBinaries(folder);
    Files.createDirectories(cache());
    var fresh = Files.createTempDirectory(cache(), "unpacking");
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) write(tar, entry, fresh);
    }
    Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
    try {
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException another) {
      if (!Files.exists(folder)) throw another;
    }
    return new PostgresBinaries(folder);
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    var path = root.resolve(entry.getName()).normalize();
    if (!path.startsWith(root)) throw new IOException("An entry leaves the archive: " + path);
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & 0100) != 0)
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path cache() {
    return Path.of(System.getProperty("user.home"), ".cache", "safeconduct");
  }
}
