package org.safeconduct.platform.database;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.safeconduct.platform.CannotStart;
import org.safeconduct.platform.CurrentUser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Two ways to the same database: the owner of the schemas migrates, the role
/// `safeconduct_app` (no superuser, owns nothing) does everything else, and sees only the people
/// whom the actor may see; see [WalledDataSource].
@Configuration
class DatabaseConfiguration {
  private static final String ADDRESS = "DATABASE_URL cannot be read. Write it like"
      + " postgresql://user:password@host:5432/database, with other characters percent-encoded.";

  /// Opened only when no address is given; see [#databaseAddress].
  @Bean
  @Lazy
  EmbeddedPostgres embeddedPostgres(@Value("${safeconduct.data}") Path data) {
    return EmbeddedPostgres.open(
        data,
        List.of(
            "fsync=on",
            "shared_buffers=" + megabytesToKeep() + "MB",
            "max_wal_size=2GB",
            "max_connections=100",
            "work_mem=16MB",
            "random_page_cost=1.1")); // of a disk without moving parts
  }

  /// A sixteenth of the machine's memory, within bounds; the machine keeps more for its files.
  private static long megabytesToKeep() {
    var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return Math.clamp(machine.getTotalMemorySize() / 16 >> 20, 256, 1024);
  }

  @Bean
  DatabaseAddress databaseAddress(
      @Value("${safeconduct.database-url:}") String url,
      @Value("${safeconduct.database-tls:}") String tls,
      ObjectProvider<EmbeddedPostgres> embedded) {
    return new DatabaseAddress(
        url.isEmpty() ? embedded.getObject().url() : DatabaseTls.required(jdbc(url), tls));
  }

  @Bean
  DatabaseLink databaseLink(@Value("${safeconduct.database-url:}") String url) {
    return new DatabaseLink(url.isEmpty() ? "" : jdbc(url));
  }

  @Bean
  @FlywayDataSource
  DataSource ownerDataSource(DatabaseAddress address) {
    return new DriverManagerDataSource(address.url());
  }

  @Bean
  @Primary
  DataSource appDataSource(
      DatabaseAddress address,
      CurrentUser currentUser,
      @Value("${safeconduct.database-connections:20}") int connections) {
    return new WalledDataSource(pool(address, connections), currentUser::scope);
  }

  private static HikariDataSource pool(DatabaseAddress address, int size) {
    var config = new HikariConfig();
    config.setPoolName("app");
    config.setJdbcUrl(address.url());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(Math.min(size, 2));
    config.setInitializationFailTimeout(-1);
    config.setConnectionInitSql("set role " + Wall.APPLICATION);
    config.setConnectionTimeout(10_000);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  private static String jdbc(String url) {
    try {
      if (url.startsWith("jdbc:postgresql:")) return url;
      if (url.startsWith("postgres://") || url.startsWith("postgresql://"))
        return LibpqAddress.toJdbc(url);
    } catch (IllegalArgumentException unreadable) {
      throw new CannotStart(ADDRESS, unreadable);
    }
    throw new CannotStart(ADDRESS);
  }

  record DatabaseAddress(String url) {}
}
