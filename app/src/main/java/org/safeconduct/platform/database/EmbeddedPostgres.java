package org.safeconduct.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.CannotStart;
import org.springframework.util.FileSystemUtils;

/// A real PostgreSQL in the data folder, on a port of the loopback interface that is chosen at
/// each start.
///
/// The folder has one owner at a time, by a file lock. A second process (the command line
/// beside a running server) attaches to the owner's database. A database that outlived a
/// killed owner is stopped first and started again; what was committed is there. Each start draws
/// another password, see [EmbeddedPassword]. There is no JVM hook: the owner closes it last.
public final class EmbeddedPostgres implements AutoCloseable {
  private static final int PORTS = 3;
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final String DATABASE = "safeconduct";
  private static final String OWNER = "safeconduct_owner";

  private final PostgresBinaries binaries;
  private final Path folder;
  private final @Nullable FileChannel lock;
  private final int port;
  private final String password;

  private EmbeddedPostgres(
      PostgresBinaries binaries,
      Path folder,
      @Nullable FileChannel lock,
      int port,
      String password) {
    this.binaries = binaries;
    this.folder = folder;
    this.lock = lock;
    this.port = port;
    this.password = password;
  }

  /// Starts the database in the data folder, or attaches to it when another process owns the
  /// folder.
  ///
  /// @param data the data folder; made when missing
  /// @param settings server settings, each as `name=value`
  /// @throws CannotStart if the folder cannot be used, or it does not come up within a minute
  public static EmbeddedPostgres open(Path data, List<String> settings) {
    try {
      Files.createDirectories(data);
      var binaries = PostgresBinaries.unpacked();
      var folder = data.toAbsolutePath().resolve("postgres");
      var lock = lock(data);
      return lock == null
          ? attach(binaries, data, folder)
          : start(binaries, data, folder, lock, settings);
    } catch (IOException e) {
      throw new CannotStart(
          "The data folder " + data + " cannot be used (" + e.getMessage()
              + "). Name one that can be written to with --data.",
          e);
    }
  }

  /// Whether another process owns the data folder, so that this one is only attached.
  public boolean isAttached() {
    return lock == null;
  }

  /// The JDBC address of the database, for the role that owns its schemas.
  public String url() {
    return url(DATABASE);
  }

  /// The JDBC address of another database in the same server.
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + OWNER + "&password="
        + password;
  }

  @Override
  public void close() {
    if (lock != null) release(binaries, folder, lock);
  }

  private static void release(PostgresBinaries binaries, Path folder, FileChannel lock) {
    stop(binaries, folder);
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder could not be released", e);
    }
  }

  private static void stop(PostgresBinaries binaries, Path folder) {
    run(binaries.command("pg_ctl", "-D", folder.toString(), "-m", "fast", "-w", "stop"));
  }

  private static EmbeddedPostgres start(
      PostgresBinaries binaries, Path data, Path folder, FileChannel lock, List<String> settings)
      throws IOException {
    var password = new EmbeddedPassword(data);
    password.changes();
    if (Files.exists(folder.resolve("postmaster.pid"))) stop(binaries, folder);
    if (!Files.exists(folder.resolve("PG_VERSION"))) initialise(binaries, password.first(), folder);
    int port = launch(binaries, folder, settings);
    boolean entered = false;
    try {
      renew(password, port);
      entered = true;
    } finally {
      if (!entered) release(binaries, folder, lock);
    }
    return new EmbeddedPostgres(binaries, folder, lock, port, password.read());
  }

  /// Waits for the owner of the folder, whose start ends with another password: the one before may
  /// open the database until then, and never again.
  private static EmbeddedPostgres attach(PostgresBinaries binaries, Path data, Path folder)
      throws IOException {
    var password = new EmbeddedPassword(data);
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (true) {
      var attached =
          new EmbeddedPostgres(binaries, folder, null, runningPort(folder), password.read());
      SQLException trouble = null;
      try (var _ = DriverManager.getConnection(attached.url())) {
        if (!password.isChanging() && password.read().equals(attached.password)) return attached;
      } catch (SQLException notYet) {
        trouble = notYet;
      }
      if (System.nanoTime() > deadline) throw notUp(folder, trouble);
      pause();
    }
  }

  /// Draws another password, and makes what a first start that was broken off did not.
  private static void renew(EmbeddedPassword password, int port) throws IOException {
    var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    try (var connection = password.enter(url)) {
      make(
          connection,
          "pg_roles where rolname = '" + OWNER + "'",
          "role " + OWNER + " login createrole createdb");
      make(
          connection,
          "pg_database where datname = '" + DATABASE + "'",
          "database " + DATABASE + " owner " + OWNER);
      password.renew(connection, OWNER);
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be set up", e);
    }
  }

  private static void make(Connection connection, String known, String wanted) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select 1 from " + known)) {
      if (rows.next()) return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute("create " + wanted);
    }
  }

  /// Makes it beside its place, so that whatever lies there is whole.
  private static void initialise(PostgresBinaries binaries, Path passwordFile, Path folder)
      throws IOException {
    var making = folder.resolveSibling("postgres.making");
    FileSystemUtils.deleteRecursively(making);
    Files.createDirectories(making);
    Files.setPosixFilePermissions(making, PosixFilePermissions.fromString("rwx------"));
    var command = binaries.command(
        "initdb",
        "-A",
        "scram-sha-256",
        "-U",
        "postgres",
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--pwfile=" + passwordFile,
        "-D",
        making.toString());
    if (run(command) != 0)
      throw new CannotStart("The database could not be made in " + making
          + ". Look whether the disk is full or not writable, and start again.");
    Files.move(making, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /// The port that it listens on. Another program may take a port between its choice and its use:
  /// then another one is chosen.
  private static int launch(PostgresBinaries binaries, Path folder, List<String> settings)
      throws IOException {
    var log = folder.resolveSibling("postgres.log");
    for (int left = PORTS; left > 0; left--) {
      int port = freePort();
      var server = new ProcessBuilder(command(binaries, folder, port, settings))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
      if (isUp(server, folder)) return port;
    }
    throw new CannotStart("The database did not start. Its log says why: " + log);
  }

  private static List<String> command(
      PostgresBinaries binaries, Path folder, int port, List<String> settings) {
    var command = binaries.command(
        "postgres",
        "-D",
        folder.toString(),
        "-p",
        String.valueOf(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=");
    for (var setting : settings) {
      command.add("-c");
      command.add(setting);
    }
    return command;
  }

  /// Waits until it takes connections; false if it ended, or takes too long.
  private static boolean isUp(Process server, Path folder) throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!isReady(folder)) {
      if (!server.isAlive() || System.nanoTime() > deadline) return false;
      pause();
    }
    return true;
  }

  /// The eighth line of `postmaster.pid` says `ready` once connections are taken (PostgreSQL,
  /// pidfile.h).
  private static boolean isReady(Path folder) throws IOException {
    var pidFile = folder.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) return false;
    var lines = Files.readAllLines(pidFile);
    return lines.size() >= 8 && lines.get(7).strip().equals("ready");
  }

  private static int runningPort(Path folder) throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!isReady(folder)) {
      if (System.nanoTime() > deadline) throw notUp(folder, null);
      pause();
    }
    return Integer.parseInt(
        Files.readAllLines(folder.resolve("postmaster.pid")).get(3).strip());
  }

  private static CannotStart notUp(Path folder, @Nullable SQLException cause) {
    var words = "Another Safeconduct holds " + folder.getParent()
        + " but its database is not up. Stop the other one, or name another folder with --data.";
    return cause == null ? new CannotStart(words) : new CannotStart(words, cause);
  }

  private static @Nullable FileChannel lock(Path data) throws IOException {
    var channel = FileChannel.open(
        data.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) return channel;
    } catch (OverlappingFileLockException heldInThisProcess) {
      // falls through: attached, as to any other owner
    }
    channel.close();
    return null;
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static int run(List<String> command) {
    try {
      return new ProcessBuilder(new ArrayList<>(command))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("The program " + command + " cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the database", e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the database", e);
    }
  }
}
