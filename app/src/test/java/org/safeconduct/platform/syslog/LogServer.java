package org.safeconduct.platform.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.PemCertificates;

/// A log server as organisations run it: rsyslog with TLS, on a free port, with certificates that
/// are made for it in a folder. On Debian: `apt-get install rsyslog rsyslog-openssl openssl`.
public final class LogServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String CONFIGURATION = """
      global(workDirectory="%1$s" maxMessageSize="8192" defaultNetstreamDriver="ossl"
        defaultNetstreamDriverCAFile="%1$s/authority.pem"
        defaultNetstreamDriverCertFile="%1$s/server.pem"
        defaultNetstreamDriverKeyFile="%1$s/server.key")
      module(load="imtcp" StreamDriver.Name="ossl" StreamDriver.Mode="1"
        StreamDriver.AuthMode="%3$s")
      template(name="whole" type="string" string="%%rawmsg%%\\n")
      input(type="imtcp" address="127.0.0.1" port="%2$d")
      action(type="omfile" file="%1$s/received.log" template="whole")
      """;

  private final Path folder;
  private final int port;
  private @Nullable Process process;

  private LogServer(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /// One that takes messages from everybody, certified as `localhost`.
  public static LogServer open(Path folder) {
    return open(folder, "anon");
  }

  /// One that asks who sends.
  static LogServer openToTheCertified(Path folder) {
    return open(folder, "x509/certvalid");
  }

  private static LogServer open(Path folder, String whom) {
    var server = new LogServer(folder, freePort());
    authority(folder, "authority");
    server.certify("server", "localhost");
    server.certify("client", "safeconduct");
    write(
        folder.resolve("rsyslog.conf"),
        CONFIGURATION.formatted(folder.toAbsolutePath(), server.port, whom));
    server.start();
    return server;
  }

  /// Starts it, again too, and waits until it listens.
  public void start() {
    var started = run(folder, "/usr/sbin/rsyslogd", "-n", "-f", "rsyslog.conf", "-i", "NONE");
    process = started;
    await().atMost(PATIENCE).until(() -> {
      assertThat(started.isAlive())
          .as("rsyslogd runs, see rsyslogd.out in " + folder)
          .isTrue();
      return listens(port);
    });
  }

  /// Lets it write what it took, and ends it.
  public void stop() {
    var running = process;
    if (running == null) return;
    running.destroy();
    try {
      assertThat(running.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process = null;
  }

  @Override
  public void close() {
    stop();
  }

  public int port() {
    return port;
  }

  /// Its certificate's authority, to be trusted.
  public Path authority() {
    return folder.resolve("authority.pem");
  }

  /// This server as it is reached by a name, on a port of its own or of somebody in between, with
  /// little patience.
  public SyslogReceiver reached(String host, int through) {
    return reached(host, through, authority().toString(), "", "");
  }

  /// The same, by `localhost` and straight.
  public SyslogReceiver reached() {
    return reached("localhost", port);
  }

  /// The same, as somebody with a certificate.
  SyslogReceiver reachedWith(String certificate, String key) {
    return reached(
        "localhost",
        port,
        authority().toString(),
        folder.resolve(certificate).toString(),
        folder.resolve(key).toString());
  }

  /// No log server.
  public static SyslogReceiver none() {
    return new SyslogReceiver("", "", "", "");
  }

  /// A log server by its name, whose certificate must be signed by an authority.
  public static SyslogReceiver reached(
      String host, int port, String authority, String certificate, String key) {
    return new SyslogReceiver(
        "tls://" + host + ":" + port,
        new PemCertificates(authority, certificate, key),
        Duration.ofSeconds(3));
  }

  /// Everything that it took until now, in order, once it has written it all: it is stopped and
  /// started for that.
  public List<Received> received() {
    stop();
    var all = soFar();
    start();
    return all;
  }

  /// What it wrote down until now.
  public List<Received> soFar() {
    return file().stream().map(Received::read).toList();
  }

  private List<String> file() {
    try {
      var file = folder.resolve("received.log");
      var text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
      return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes an authority that nobody knows.
  public static Path authority(Path folder, String name) {
    make(folder, name, "/CN=" + name);
    return folder.resolve(name + ".pem");
  }

  private void certify(String name, String host) {
    var authority = List.of("-CA", "authority.pem", "-CAkey", "authority.key");
    make(
        folder,
        name,
        "/CN=" + host,
        Stream.concat(Stream.of("-addext", "subjectAltName=DNS:" + host), authority.stream())
            .toArray(String[]::new));
  }

  private static void make(Path folder, String name, String subject, String... more) {
    var command = new ArrayList<>(List.of(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
        "-subj",
        subject,
        "-keyout",
        name + ".key",
        "-out",
        name + ".pem"));
    command.addAll(List.of(more));
    try {
      assertThat(run(folder, command.toArray(String[]::new)).waitFor()).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Process run(Path folder, String... command) {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(
              folder.resolve(Path.of(command[0]).getFileName() + ".out").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The tests need " + command[0] + ". On Debian:"
              + " apt-get install rsyslog rsyslog-openssl openssl",
          e);
    }
  }

  private static boolean listens(int port) {
    try (var _ = new Socket("127.0.0.1", port)) {
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
