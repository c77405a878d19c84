package org.safeconduct.commands;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.safeconduct.platform.database.TestPostgres;

/// `./safeconduct serve` in a process of its own, as an operator runs it, on a database of its own.
public final class RunningServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final Process process;
  private final Path out;

  private RunningServer(Process process, Path out) {
    this.process = process;
    this.out = out;
  }

  /// Starts one, and waits until it said where it answers.
  ///
  /// @param folder where it runs
  /// @param port where it answers
  /// @param settings environment variables
  public static RunningServer start(Path folder, int port, Map<String, String> settings)
      throws IOException, InterruptedException {
    var out = Files.createDirectories(folder).resolve("out.txt");
    var process = new ProcessBuilder(CommandProcess.command(
            "serve", "--port", String.valueOf(port), "--data", folder.toString()))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(out.toFile());
    process.environment().put("DATABASE_URL", TestPostgres.freshDatabase());
    process.environment().putAll(settings);
    var server = new RunningServer(process.start(), out);
    server.await();
    return server;
  }

  /// A port that nobody uses.
  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /// What it printed so far.
  public String said() throws IOException {
    return Files.readString(out);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void await() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!said().contains("Safeconduct answers on")) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IllegalStateException("It did not start: " + said());
      }
      Thread.sleep(50);
    }
  }
}
