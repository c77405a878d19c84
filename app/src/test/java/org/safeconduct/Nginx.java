package org.safeconduct;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A real nginx on this machine, as it stands in front of an installation. `bin/check` installs it
/// from Debian's packages.
public final class Nginx implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final String SETTINGS = """
      daemon off;
      worker_processes 1;
      pid %1$s/nginx.pid;
      error_log %1$s/error.log;
      events {}
      http {
        access_log off;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        server {
          listen 127.0.0.1:%2$d ssl;
          ssl_certificate %4$s;
          ssl_certificate_key %5$s;
          %6$s
        }
        server {
          listen 127.0.0.1:%3$d;
          %7$s
        }
      }
      """;

  /// Its port of HTTPS.
  public final int port;

  /// Its port of plain HTTP.
  public final int plainPort;

  private final Process process;

  private Nginx(Process process, int port, int plainPort) {
    this.process = process;
    this.port = port;
    this.plainPort = plainPort;
  }

  /// Starts one.
  ///
  /// @param folder where it keeps its files
  /// @param pair its certificate
  /// @param https what stands in the `server` block of HTTPS besides
  /// @param plain what stands in the `server` block of plain HTTP besides
  public static Nginx start(Path folder, TestAuthority.Pair pair, String https, String plain)
      throws IOException, InterruptedException {
    int port = freePort();
    int plainPort = freePort();
    Files.createDirectories(folder);
    var settings = SETTINGS.formatted(
        folder.toAbsolutePath(),
        port,
        plainPort,
        pair.certificate().toAbsolutePath(),
        pair.key().toAbsolutePath(),
        https,
        plain.replace("$https_port", String.valueOf(port)));
    var file = Files.writeString(folder.resolve("nginx.conf"), settings).toAbsolutePath();
    var process = new ProcessBuilder(
            PROGRAM.toString(), "-p", folder.toString(), "-c", file.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("nginx.out").toFile())
        .start();
    var nginx = new Nginx(process, port, plainPort);
    nginx.await(folder);
    return nginx;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void await(Path folder) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline)
        throw new IllegalStateException(Files.readString(folder.resolve("nginx.out")));
      Thread.sleep(20);
    }
  }

  private boolean answers() {
    try (var _ = new Socket("127.0.0.1", port)) {
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
