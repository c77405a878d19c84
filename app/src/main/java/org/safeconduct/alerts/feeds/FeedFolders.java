package org.safeconduct.alerts.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which folders may be watched: those within `safeconduct.feeds.folders`, which is the folder
/// `feeds` of the data folder if nothing else is set. So a feed cannot be used to read what else
/// lies on this server.
@Component
class FeedFolders {
  private final Path root;

  FeedFolders(
      @Value("${safeconduct.feeds.folders:}") String root,
      @Value("${safeconduct.data}") Path data) {
    var wanted = root.isBlank() ? data.resolve("feeds") : Path.of(root.strip());
    this.root = wanted.toAbsolutePath().normalize();
  }

  Path root() {
    return root;
  }

  /// Whether this is the full path of a folder that may be watched, be it there or not.
  boolean holds(String text) {
    try {
      var path = Path.of(text);
      return path.isAbsolute() && path.normalize().startsWith(root);
    } catch (InvalidPathException unreadable) {
      return false;
    }
  }

  /// Whether a folder is there that may be read.
  boolean isReadable(String folder) {
    var path = Path.of(folder);
    return Files.isDirectory(path) && Files.isReadable(path);
  }

  /// Whether what is there lies within, links followed.
  boolean holds(Path there) throws IOException {
    return there.toRealPath().startsWith(root.toRealPath());
  }
}
