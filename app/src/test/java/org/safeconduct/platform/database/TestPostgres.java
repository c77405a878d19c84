package org.safeconduct.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.safeconduct.platform.Scope;
import org.springframework.boot.SpringApplication;

/// One real PostgreSQL for all tests of this JVM; every test class gets a fresh copy of the
/// migrated database.
public final class TestPostgres {
  private static final AtomicInteger COPIES = new AtomicInteger();

  private TestPostgres() {}

  /// Started when the first database is asked for: a process that only connects to one has none.
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();
    private static final Thread STOP = new Thread(POSTGRES::close);

    static {
      Runtime.getRuntime().addShutdownHook(STOP);
    }
  }

  /// The JDBC address of a new database with all migrations and no rows.
  public static synchronized String freshDatabase() {
    var name = "test_" + COPIES.incrementAndGet();
    execute("create database " + name + " template safeconduct");
    return Server.POSTGRES.url(name);
  }

  /// A new database for an application; the server stops after all applications, for one that
  /// loses its database first waits half a minute for it.
  public static String freshDatabaseOfApplication() {
    SpringApplication.getShutdownHandlers().add(Server.STOP);
    Runtime.getRuntime().removeShutdownHook(Server.STOP);
    return freshDatabase();
  }

  /// Connections of the application's role to a database, which show whose people the scope says.
  public static WalledDataSource asApplication(String url, Supplier<Scope> scope) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(1);
    config.setConnectionInitSql("set role " + Wall.APPLICATION);
    return new WalledDataSource(new HikariDataSource(config), scope);
  }

  private static EmbeddedPostgres start() {
    try {
      var folder = Files.createTempDirectory(Path.of("target"), "postgres");
      var server = EmbeddedPostgres.open(
          folder, List.of("fsync=off", "synchronous_commit=off", "max_connections=200"));
      Flyway.configure()
          .dataSource(server.url(), null, null)
          .locations("classpath:db/migration")
          .load()
          .migrate();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(String sql) {
    try (var connection = DriverManager.getConnection(Server.POSTGRES.url("postgres"));
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
