package org.safeconduct.console.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.safeconduct.platform.SelfCheck;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Is there room in the data folder, and may we write there?
@Component
@Order(2)
class DiskCheck implements SelfCheck {
  private static final long MEGABYTE = 1_000_000;
  private static final long LITTLE = 5_000 * MEGABYTE;
  private static final long NEXT_TO_NOTHING = 1_000 * MEGABYTE;

  private final Path data;

  DiskCheck(@Value("${safeconduct.data}") Path data) {
    this.data = data;
  }

  @Override
  public Result check() {
    try {
      Files.createDirectories(data);
      if (!Files.isWritable(data)) return result(Level.BROKEN, "read-only", folder());
      return space(Files.getFileStore(data).getUsableSpace());
    } catch (IOException unusable) {
      return result(Level.BROKEN, "unusable", folder());
    }
  }

  private Result space(long free) {
    if (free < NEXT_TO_NOTHING) return result(Level.BROKEN, "full", free / MEGABYTE, folder());
    if (free < LITTLE) return result(Level.DOUBTFUL, "little", free / MEGABYTE, folder());
    return result(Level.GOOD, "good", free / 1_000 / MEGABYTE, folder());
  }

  private String folder() {
    return data.toAbsolutePath().normalize().toString();
  }

  private static Result result(Level level, String words, Object... arguments) {
    var key = "console.check.disk";
    return new Result(key, level, key + "." + words, List.of(arguments));
  }
}
