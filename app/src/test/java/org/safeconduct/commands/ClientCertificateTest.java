package org.safeconduct.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.TestAuthority;
import org.safeconduct.TestAuthority.Pair;
import org.safeconduct.platform.database.EmbeddedPostgres;

/// A real PostgreSQL that lets nobody in without a certificate for the role: the way to a database
/// without a password that stays the same (PostgreSQL, 20.12).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientCertificateTest {
  private static final String ROLE = "safeconduct_owner";

  @TempDir
  static Path folder;

  private TestAuthority authority;
  private Pair client;
  private Pair stranger;
  private EmbeddedPostgres postgres;

  @BeforeAll
  void serve() throws Exception {
    authority = TestAuthority.in(folder.resolve("authority"));
    client = authority.pair("client", "CN=" + ROLE);
    stranger = TestAuthority.in(folder.resolve("other")).pair("client", "CN=" + ROLE);
    var shown = authority.localhost("database");
    var rules = Files.writeString(
        folder.resolve("pg_hba.conf"),
        "hostssl all " + ROLE + " 127.0.0.1/32 cert\n"
            + "host all postgres 127.0.0.1/32 scram-sha-256\n"); // who starts it goes in once
    var data = folder.resolve("data");
    EmbeddedPostgres.open(data, List.of("fsync=off")).close();
    postgres = EmbeddedPostgres.open(
        data,
        List.of(
            "fsync=off",
            "ssl=on",
            "ssl_cert_file=" + shown.certificate(),
            "ssl_key_file=" + shown.key(),
            "ssl_ca_file=" + authority.root(),
            "hba_file=" + rules));
  }

  @AfterAll
  void stop() {
    if (postgres != null) postgres.close();
  }

  @Test
  void safeconduct_works_with_a_certificate_and_no_password() throws Exception {
    var examined =
        CommandProcess.run(folder, Map.of("DATABASE_URL", libpq(address(client))), "doctor");

    assertThat(examined.lines()).anyMatch(line -> line.matches("ok +Database: .*"));
    try (var connection = DriverManager.getConnection("jdbc:" + address(client));
        var statement = connection.createStatement();
        var row = statement.executeQuery("select ssl, client_dn, current_user from pg_stat_ssl"
            + " where pid = pg_backend_pid()")) {
      assertThat(row.next()).isTrue();
      assertThat(List.of(row.getBoolean(1), row.getString(2), row.getString(3)))
          .isEqualTo(List.of(true, "/CN=" + ROLE, ROLE));
    }
  }

  @Test
  void nobody_comes_in_without_it_or_with_one_of_another_authority() {
    for (var address : List.of(
        postgres.url(),
        postgres.url() + "&sslmode=verify-full&sslrootcert=" + authority.root(),
        "jdbc:" + address(stranger)))
      assertThatThrownBy(() -> DriverManager.getConnection(address).close())
          .isInstanceOf(SQLException.class);
  }

  @Test
  void a_database_whose_certificate_another_authority_made_is_not_believed() {
    var address = "jdbc:"
        + address(client)
            .replace(authority.root().toString(), folder.resolve("other/ca.crt").toString());

    assertThatThrownBy(() -> DriverManager.getConnection(address).close())
        .isInstanceOf(SQLException.class)
        .rootCause()
        .hasMessageContaining("certification path");
  }

  private String address(Pair pair) {
    var port = postgres.url().replaceFirst(".*127\\.0\\.0\\.1:(\\d+)/.*", "$1");
    return "postgresql://localhost:" + port + "/safeconduct?user=" + ROLE
        + "&sslmode=verify-full&sslrootcert=" + authority.root() + "&sslcert="
        + pair.certificate() + "&sslkey=" + pair.key();
  }

  /// The role where PostgreSQL's own programs have it.
  private static String libpq(String address) {
    return address
        .replace("postgresql://", "postgresql://" + ROLE + "@")
        .replace("user=" + ROLE + "&", "");
  }
}
