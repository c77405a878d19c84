package org.safeconduct.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// `./safeconduct demo` in a process of its own, as the README starts it.
final class RunningDemo implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  /// A demo that lives for a minute starts sooner without the slow compiler.
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static @Nullable RunningDemo shared;

  private final Process process;
  private final int port;
  private final String token;
  private final Path data;

  private RunningDemo(Process process, int port, String token, Path data) {
    this.process = process;
    this.port = port;
    this.token = token;
    this.data = data;
  }

  /// The demo that all journeys of a run share but those that end it. Started once, stopped when
  /// the run ends; each journey makes the alerts and headcounts that it looks at.
  static synchronized RunningDemo shared() {
    if (shared == null) {
      try {
        var started = on(Files.createTempDirectory("safeconduct-journeys"));
        Runtime.getRuntime().addShutdownHook(new Thread(started::close));
        shared = started;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  /// Starts the demo of size s on this data folder and waits until it printed its API token.
  static RunningDemo on(Path data, String... more) {
    try {
      int port = freePort();
      var command = new ArrayList<>(List.of(
          ROOT.resolve("safeconduct").toString(), "demo", "--size", "s", "--port", "" + port));
      command.addAll(List.of("--data", data.toAbsolutePath().toString()));
      command.addAll(Arrays.asList(more));
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder
          .environment()
          .merge("JDK_JAVA_OPTIONS", QUICK_START, (given, ours) -> given + " " + ours);
      var process = builder.start();
      return new RunningDemo(process, port, awaitToken(process), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return "http://localhost:" + port;
  }

  String token() {
    return token;
  }

  Path data() {
    return data;
  }

  /// What the machine does when it loses power: nothing is told, nothing is closed.
  void kill() {
    process
        .descendants()
        .filter(it -> it.info().command().orElse("").endsWith("java"))
        .forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().join();
  }

  /// Ctrl-C.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String awaitToken(Process process) {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread.ofVirtual().start(() -> read(process, lines));
    var seen = new ArrayList<String>();
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    try {
      while (System.nanoTime() < deadline) {
        var line = lines.poll(200, TimeUnit.MILLISECONDS);
        if (line == null && !process.isAlive()) break;
        if (line == null) continue;
        seen.add(line);
        if (line.startsWith("API token: "))
          return line.substring("API token: ".length()).strip();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    throw new AssertionError("The demo did not start:\n" + String.join("\n", seen));
  }

  private static void read(Process process, BlockingQueue<String> lines) {
    try (BufferedReader reader = process.inputReader()) {
      reader.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException closed) {
      lines.add("(output closed)");
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
