package org.safeconduct.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Debian's PostgreSQL with PostGIS on a port of its own, in a folder that is removed at the end.
public final class PostgresServer implements AutoCloseable {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
  private static final Path POSTGIS = Path.of("/usr/share/postgresql/15/extension/postgis.control");

  private static final List<String> SETTINGS = List.of(
      "shared_buffers=4GB",
      "work_mem=256MB",
      "maintenance_work_mem=1GB",
      "jit=off",
      "random_page_cost=1.1",
      "max_parallel_workers_per_gather=0",
      "max_wal_size=8GB",
      "checkpoint_timeout=30min");

  /// What its tables are for.
  public enum Use {
    /// They are filled and cleaned up once, then only read.
    READING("off"),
    /// Rows come and go: what is dead is cleaned up meanwhile, as in any server.
    CHANGING("on");

    private final String autovacuum;

    Use(String autovacuum) {
      this.autovacuum = autovacuum;
    }

    /// What the report must name: how the peer was tuned.
    public List<String> settings() {
      return Stream.concat(SETTINGS.stream(), Stream.of("autovacuum=" + autovacuum))
          .toList();
    }
  }

  private final Path folder;
  private final int port;
  private final Use use;

  private PostgresServer(Path folder, int port, Use use) {
    this.folder = folder;
    this.port = port;
    this.use = use;
  }

  /// Starts a new, empty server.
  ///
  /// @throws IOException with what to install, if PostgreSQL or PostGIS is missing
  public static PostgresServer start(Use use) throws IOException {
    if (!Files.exists(PROGRAMS.resolve("initdb")) || !Files.exists(POSTGIS))
      throw new IOException("This engine needs PostgreSQL 15 with PostGIS: on Debian 12, "
          + "apt-get install postgresql-15 postgresql-15-postgis-3");
    var folder = Files.createTempDirectory("safeconduct-bench-");
    if (isRoot()) run(List.of("chown", "postgres", folder.toString()));
    var server = new PostgresServer(folder, freePort(), use);
    server.program("initdb", "-D", server.data(), "-U", "postgres", "-A", "trust", "-E", "UTF8");
    server.program(
        "pg_ctl",
        "-D",
        server.data(),
        "-w",
        "-l",
        folder + "/log",
        "-o",
        server.options(),
        "start");
    return server;
  }

  /// Where JDBC finds it; statements are planned for their arguments each time.
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&prepareThreshold=0";
  }

  /// Seconds of processor time that its processes, as far as they still run, have used.
  public double processorSeconds() {
    try (var lines = Files.lines(folder.resolve("data/postmaster.pid"))) {
      var first =
          ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
      return Stream.concat(Stream.of(first), first.descendants())
          .flatMap(it -> it.info().totalCpuDuration().stream())
          .mapToDouble(it -> it.toMillis() / 1e3)
          .sum();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    try {
      program("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
      }
    } catch (IOException left) {
      System.err.println("Left behind in " + folder + ": " + left.getMessage());
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private String options() {
    return "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1 -c "
        + String.join(" -c ", use.settings());
  }

  private void program(String name, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    if (isRoot()) command.addAll(List.of("runuser", "-u", "postgres", "--"));
    command.add(PROGRAMS.resolve(name).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException {
    try {
      var process = new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      if (process.waitFor() != 0)
        throw new IOException("Ended with " + process.exitValue() + ": " + command);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Stopped while waiting for " + command, stopped);
    }
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
