package org.safeconduct.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A demo of the wanted size in a process of its own, on a data folder that later runs reuse.
public final class BenchServer implements AutoCloseable {
  private final @Nullable Process process;
  private final String address;
  private final String token;

  private BenchServer(@Nullable Process process, String address, String token) {
    this.process = process;
    this.address = address;
    this.token = token;
  }

  /// One that runs already, and goes on when this is closed.
  ///
  /// @param address without a slash at its end
  /// @param token of the duty officer, as the demo printed it
  public static BenchServer running(String address, String token) {
    return new BenchServer(null, address, token);
  }

  /// On the data folder of that size.
  ///
  /// @param size `s`, `m`, `l` or `xl`
  public static BenchServer start(String size) {
    return start(size, folder(size));
  }

  /// The data folder of a name.
  public static Path folder(String name) {
    return home().resolve("bench/target/data-" + name);
  }

  /// The root of the working copy.
  public static Path home() {
    return Path.of(System.getProperty("safeconduct.home", "."));
  }

  /// @param data the folder that holds the demo, or will hold it
  public static BenchServer start(String size, Path data) {
    try {
      int port = freePort();
      var command = List.of(
          home().resolve("safeconduct").toString(),
          "demo",
          "--size",
          size,
          "--port",
          String.valueOf(port),
          "--data",
          data.toString());
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var token = awaitToken(process.inputReader());
      Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(_ -> {}));
      return new BenchServer(process, "http://localhost:" + port, token);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Without a slash at its end.
  public String address() {
    return address;
  }

  /// Of the duty officer.
  public String token() {
    return token;
  }

  @Override
  public void close() {
    if (process == null) return;
    process.destroy();
    process.onExit().join();
  }

  private static String awaitToken(BufferedReader output) throws IOException {
    var seen = new ArrayList<String>();
    for (String line; (line = output.readLine()) != null; ) {
      seen.add(line);
      if (line.startsWith("API token: "))
        return line.substring("API token: ".length()).strip();
    }
    throw new IllegalStateException("the demo did not start:\n" + String.join("\n", seen));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
