package org.safeconduct.console.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.safeconduct.platform.InstallationGuard;
import org.safeconduct.platform.SelfCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How old is the newest backup? Whatever makes backups leaves them, or a file that tells of them,
/// in the folder `backups` of the data folder.
@Component
@Order(4)
class BackupCheck implements SelfCheck {
  private static final Duration OLD = Duration.ofHours(26);
  private final Path folder;
  private final InstallationGuard installation;
  private final Clock clock;

  BackupCheck(
      @Value("${safeconduct.data}") Path data, InstallationGuard installation, Clock clock) {
    this.folder = data.resolve("backups").toAbsolutePath().normalize();
    this.installation = installation;
    this.clock = clock;
  }

  @Override
  public Result check() {
    if (installation.isDemo()) return result(Level.GOOD, "demo");
    try {
      return newest().map(this::judge).orElseGet(() -> result(Level.DOUBTFUL, "none", folder));
    } catch (IOException unreadable) {
      return result(Level.DOUBTFUL, "none", folder);
    }
  }

  private Result judge(Instant newest) {
    boolean old = newest.isBefore(clock.instant().minus(OLD));
    return result(old ? Level.DOUBTFUL : Level.GOOD, old ? "old" : "good", newest);
  }

  private Optional<Instant> newest() throws IOException {
    if (!Files.isDirectory(folder)) return Optional.empty();
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> Instant.ofEpochMilli(file.toFile().lastModified()))
          .max(Comparator.naturalOrder());
    }
  }

  private static Result result(Level level, String words, Object... arguments) {
    var key = "console.check.backup";
    return new Result(key, level, key + "." + words, List.of(arguments));
  }
}
