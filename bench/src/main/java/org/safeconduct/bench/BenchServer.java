package org.safeconduct.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A demo of the wanted size in a process of its own, on a data folder that later runs reuse.
final class BenchServer implements AutoCloseable {
  private final Process process;
  private final String address;
  private final String token;

  private BenchServer(Process process, String address, String token) {
    this.process = process;
    this.address = address;
    this.token = token;
  }

  static BenchServer start(String size) {
    try {
      var home = Path.of(System.getProperty("safeconduct.home", "."));
      int port = freePort();
      var data = home.resolve("bench/target/data-" + size);
      var command = List.of(
          home.resolve("safeconduct").toString(),
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

  String address() {
    return address;
  }

  String token() {
    return token;
  }

  @Override
  public void close() {
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
