package org.safeconduct.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeconduct.platform.database.TestPostgres;

/// A start that fails says in a sentence or two why and what to do, and nothing else.
class FailedStartTest {
  private static final String[] SERVE = {"serve", "--port", "18097"};

  @TempDir
  Path folder;

  @Test
  @Execution(CONCURRENT)
  void on_the_data_of_a_demo() throws Exception {
    var database = TestPostgres.freshDatabase();
    try (var connection = DriverManager.getConnection(database);
        var statement = connection.createStatement()) {
      statement.execute("insert into platform.installation (only_row, mode) values (true, 'DEMO')");
    }

    assertSays(database, "This data folder belongs to a demo. .* serve --data FOLDER");
  }

  @Test
  @Execution(CONCURRENT)
  void of_a_demo_on_the_data_of_real_people() throws Exception {
    var database = TestPostgres.freshDatabase();
    try (var connection = DriverManager.getConnection(database);
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into platform.installation (only_row, mode) values (true, 'SERVE')");
      var ended = CommandProcess.run(
          folder, Map.of("DATABASE_URL", database), "demo", "--port", "18096", "--size", "s");

      assertThat(ended.lines())
          .last()
          .asString()
          .matches("This data folder belongs to a real installation. .* demo --data FOLDER");
      assertThat(ended.code()).isEqualTo(1);
      try (var tables = statement.executeQuery("select to_regnamespace('demo') is null")) {
        assertThat(tables.next() && tables.getBoolean(1)).isTrue();
      }
    }
  }

  @Test
  @Execution(CONCURRENT)
  void on_a_port_that_is_taken() throws Exception {
    try (var taken = new ServerSocket(0)) {
      var port = String.valueOf(taken.getLocalPort());
      var ended = CommandProcess.run(
          folder, Map.of("DATABASE_URL", TestPostgres.freshDatabase()), "serve", "--port", port);

      assertThat(ended.lines())
          .last()
          .isEqualTo("Port " + port + " is taken. Choose another one with --port.");
      assertThat(ended.lines()).noneMatch(line -> line.contains("Exception"));
      assertThat(ended.code()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgresql://u:secret@127.0.0.1:1/x | The database does not answer \\(.*\\). Start it, .*",
        "nonsense | DATABASE_URL cannot be read. Write it like postgresql://.*",
        "postgresql://u:secret@db.example.org/x | DATABASE_URL leads to db.example.org, .*",
      })
  @Execution(CONCURRENT)
  void without_a_database(String address, String words) throws Exception {
    assertSays(address, words);
  }

  @Test
  @Execution(CONCURRENT)
  void with_a_setting_that_cannot_be_read() throws Exception {
    var settings =
        Map.of("DATABASE_URL", TestPostgres.freshDatabase(), "SAFECONDUCT_SMTP_PORT", "abc");

    assertSays(CommandProcess.run(folder, settings, SERVE), "SAFECONDUCT_SMTP_PORT must be .*");
  }

  @Test
  @Execution(CONCURRENT)
  void with_a_certificate_without_its_key() throws Exception {
    var settings = Map.of("SAFECONDUCT_HTTPS_CERTIFICATE", "safe.crt");

    assertSays(CommandProcess.run(folder, settings, SERVE), "SAFECONDUCT_HTTPS_KEY is missing: .*");
  }

  @Test
  @Execution(CONCURRENT)
  void with_a_provider_that_anybody_could_play() throws Exception {
    var settings = Map.of(
        "DATABASE_URL",
        TestPostgres.freshDatabase(),
        "SAFECONDUCT_OIDC_ISSUER",
        "http://id.example.org");

    assertSays(
        CommandProcess.run(folder, settings, SERVE),
        "SAFECONDUCT_OIDC_ISSUER must begin with https://.*");
  }

  @Test
  @Execution(CONCURRENT)
  void on_a_folder_that_cannot_be_used() throws Exception {
    var file = Files.writeString(folder.resolve("file"), "");
    var ended = CommandProcess.run(
        folder, Map.of(), "serve", "--data", file.resolve("data").toString());

    assertSays(ended, "The data folder .* cannot be used \\(.*\\). Name one .*");
  }

  @Test
  @Execution(CONCURRENT)
  void on_a_port_that_cannot_be() throws Exception {
    var ended = CommandProcess.run(folder, Map.of(), "serve", "--port", "99999");

    assertSays(ended, "There is no port 99999. Choose one from 1 to 65535 with --port.");
  }

  @Test
  void for_a_reason_that_nobody_foresaw() throws Exception {
    var words = StartTrouble.words(
        new IllegalStateException("outside", new IllegalArgumentException("inside. More")), folder);

    assertThat(words).startsWith("It did not work: inside. The whole story is in ");
    assertThat(folder.resolve("failure.log")).content().contains("outside", "inside. More");
  }

  private void assertSays(String database, String words) throws Exception {
    assertSays(CommandProcess.run(folder, Map.of("DATABASE_URL", database), SERVE), words);
  }

  private static void assertSays(CommandProcess ended, String words) {
    assertThat(ended.lines()).singleElement().asString().matches(words).doesNotContain("secret");
    assertThat(ended.code()).isEqualTo(1);
  }
}
