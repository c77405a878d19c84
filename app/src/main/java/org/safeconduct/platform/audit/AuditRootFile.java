package org.safeconduct.platform.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.safeconduct.platform.AuditRootPlace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Appends roots to a file, which should lie on another machine or on a medium that is written
/// once.
@Component
class AuditRootFile implements AuditRootPlace {
  private final String file;

  /// @param file empty for none
  AuditRootFile(@Value("${safeconduct.audit.root-file:}") String file) {
    this.file = file.strip();
  }

  @Override
  public String word() {
    return "FILE";
  }

  @Override
  public boolean isConfigured() {
    return !file.isEmpty();
  }

  /// Writes the line through to the disk and reads it again.
  @Override
  public String bring(Root root) throws IOException {
    var path = Path.of(file).toAbsolutePath();
    if (!holds(path, root)) append(path, root);
    if (!holds(path, root)) throw new IOException("the line is not in the file after writing it");
    return path + ", " + Files.size(path) + " bytes";
  }

  private static boolean holds(Path path, Root root) throws IOException {
    if (!Files.exists(path)) return false;
    try (var lines = Files.lines(path, StandardCharsets.US_ASCII)) {
      return lines.anyMatch(root.line()::equals);
    }
  }

  private static void append(Path path, Root root) throws IOException {
    var line = (root.line() + "\n").getBytes(StandardCharsets.US_ASCII);
    try (var channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      var left = ByteBuffer.wrap(line);
      while (left.hasRemaining()) channel.write(left);
      channel.force(true);
    }
  }
}
