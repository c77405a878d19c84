package org.safeconduct;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The real clamd on a port of its own. It knows no virus but the texts that a test tells it, takes
/// at most a megabyte, and asks nobody for anything.
public final class TestClamd implements AutoCloseable {
  /// More than it takes.
  public static final int TOO_LARGE = 1024 * 1024 + 1;

  private static final Path CLAMD = Path.of("/usr/sbin/clamd");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final int port;
  private Process process;

  private TestClamd(Path folder) throws IOException {
    this.folder = folder;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.createDirectories(folder.resolve("signatures"));
    Files.writeString(signatures(), "");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
  }

  /// One that knows this text under this name.
  ///
  /// @param folder where it keeps its files
  public static TestClamd started(Path folder, String name, String text) {
    if (!Files.isExecutable(CLAMD))
      throw new AssertionError("The tests of the virus scanner need " + CLAMD
          + ". On Debian: sudo apt-get install --no-install-recommends clamav-daemon");
    try {
      var clamd = new TestClamd(folder);
      clamd.write(name, text);
      clamd.start();
      return clamd;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where it listens, as the setting says it.
  public String address() {
    return "127.0.0.1:" + port;
  }

  /// The same at a socket of this machine.
  public String socket() {
    return "unix:" + socketFile();
  }

  /// Gets to know another text.
  public void learn(String name, String text) {
    stop();
    write(name, text);
    start();
  }

  /// Starts it where it listened before.
  public void start() {
    try {
      process = new ProcessBuilder(CLAMD.toString(), "--config-file=" + settings())
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("clamd.log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var deadline = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (!process.isAlive() || Instant.now().isAfter(deadline))
        throw new AssertionError("clamd did not start: " + log());
      LockSupport.parkNanos(50_000_000);
    }
  }

  /// Ends it; nothing listens then.
  public void stop() {
    try {
      process.destroy();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) process.destroyForcibly();
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Lets it stand still: its port takes connections, and nobody answers.
  public void pause() {
    signal("-STOP");
  }

  /// Lets it go on.
  public void resume() {
    signal("-CONT");
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void signal(String signal) {
    try {
      int code = new ProcessBuilder("kill", signal, "" + process.pid()).start().waitFor();
      if (code != 0) throw new AssertionError("kill " + signal + " ended with " + code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path socketFile() {
    return folder.toAbsolutePath().resolve("clamd.ctl");
  }

  private Path signatures() {
    return folder.resolve("signatures").resolve("own.ndb");
  }

  private void write(String name, String text) {
    var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    try {
      Files.writeString(signatures(), name + ":0:*:" + hex + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path settings() throws IOException {
    return Files.writeString(folder.resolve("clamd.conf"), """
        TCPAddr 127.0.0.1
        TCPSocket %d
        LocalSocket %s
        DatabaseDirectory %s
        TemporaryDirectory %s
        StreamMaxLength %d
        Foreground yes
        """.formatted(
            port, socketFile(), signatures().getParent(), folder, TOO_LARGE - 1));
  }

  private boolean answers() {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read() == 'P';
    } catch (IOException notYet) {
      return false;
    }
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("clamd.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
