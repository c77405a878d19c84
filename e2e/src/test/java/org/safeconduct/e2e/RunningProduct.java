package org.safeconduct.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The jar of the product as somebody starts it who took it to another machine, without anything
/// beside it.
final class RunningProduct implements AutoCloseable {
  private static final long START_SECONDS = 180;
  private static final Pattern CODE = Pattern.compile("set-up code: (\\S+)");
  private static final String READY = "Safeconduct answers on";

  private final Process process;
  private final int port;
  private final Path out;

  private RunningProduct(Process process, int port, Path out) {
    this.process = process;
    this.port = port;
    this.out = out;
  }

  /// The jar, which the build made.
  static Path jar() {
    return only(Path.of("../app/target"), "-exec.jar");
  }

  /// Serves on an empty data folder, and has said where it answers.
  static RunningProduct serve(Path data) throws IOException, InterruptedException {
    int port = freePort();
    var out = data.resolveSibling("out.txt");
    var process = start(out, "serve", "--port", "" + port, "--data", data.toString());
    var product = new RunningProduct(process, port, out);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (!product.said().contains(READY)) {
      if (System.nanoTime() > deadline || process.waitFor(100, TimeUnit.MILLISECONDS)) {
        product.close();
        throw new AssertionError("It did not start:\n" + product.said());
      }
    }
    return product;
  }

  /// Starts one command.
  ///
  /// @param out where it writes what a terminal would show
  static Process start(Path out, String... arguments) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", jar().toString()));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
    builder.environment().remove("DATABASE_URL");
    return builder.directory(out.getParent().toFile()).start();
  }

  String address() {
    return "http://localhost:" + port;
  }

  /// What it printed so far.
  String said() throws IOException {
    return Files.readString(out);
  }

  /// With which the first account is made.
  String setUpCode() throws IOException {
    return CODE.matcher(said()).results().findFirst().orElseThrow().group(1);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// The one file in a folder whose name ends like this.
  private static Path only(Path folder, String end) {
    try (var files = Files.list(folder)) {
      var found = files.filter(it -> it.toString().endsWith(end)).toList();
      if (found.size() != 1) throw new AssertionError("Not one " + end + " but " + found);
      return found.getFirst().toAbsolutePath().normalize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
