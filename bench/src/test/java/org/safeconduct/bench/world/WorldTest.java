package org.safeconduct.bench.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The world of the benchmarks is the same to the byte for the same seed, so that figures of
/// different days and machines are about the same legs and alerts. Other reference data make
/// other sums.
class WorldTest {
  private static final Path HOME = Path.of("..");

  @TempDir
  private Path folder;

  @Test
  void a_seed_makes_the_same_bytes_anywhere() throws Exception {
    assertThat(HOME.resolve("web/dist/reference"))
        .as("made by the build of web/")
        .isDirectory();
    var world = new World(folder);

    world.make(HOME, 2_000, 1, 50, Mix.STANDARD);

    assertThat(sha256(world.legsFile()))
        .isEqualTo("a88f6de532b99ba59890c525795630c7178ce48856ace6563fa99912bba13c8c");
    assertThat(sha256(world.alertsFile()))
        .isEqualTo("5a6e682ea6166c38506ae3739180d24909473961b75636e1511f0b72eb57dff9");
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
