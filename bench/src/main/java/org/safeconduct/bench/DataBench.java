package org.safeconduct.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.safeconduct.bench.world.Mix;
import org.safeconduct.bench.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench data`: makes the synthetic world and tells the sums of its files, which are the same
/// for the same seed on any machine.
@Command(
    name = "data",
    description = "Makes the legs and alerts that the other benchmarks need.",
    mixinStandardHelpOptions = true)
final class DataBench implements Callable<Integer> {
  @Option(names = "--legs", defaultValue = "10000000", description = "Legs (default: 10000000).")
  private long legs;

  @Option(names = "--seed", defaultValue = "1", description = "Seed (default: 1).")
  private long seed;

  @Option(names = "--alerts", defaultValue = "10000", description = "Alerts (default: 10000).")
  private int alerts;

  @Option(
      names = "--mix",
      defaultValue = "STANDARD",
      description = "standard or local (default: standard).")
  private Mix mix;

  @Option(names = "--out", required = true, description = "The folder to write to.")
  private Path out;

  @SuppressWarnings("NullAway.Init") // picocli sets the fields
  DataBench() {}

  @Override
  public Integer call() throws IOException {
    var world = new World(out);
    world.make(Path.of(System.getProperty("safeconduct.home", ".")), legs, seed, alerts, mix);
    for (var file : new Path[] {world.legsFile(), world.alertsFile()})
      System.out.println(sha256(file) + "  " + file);
    return 0;
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[1 << 20];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer))
        digest.update(buffer, 0, read);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }
}
