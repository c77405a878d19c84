package org.safeconduct.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeconduct.platform.CannotStart;

/// The password of a real embedded database, over starts that end well and starts that do not.
class EmbeddedPasswordTest {
  private static final List<String> QUICK = List.of("fsync=off");

  @TempDir
  Path data;

  private Path file;
  private Path next;

  @BeforeEach
  void name_the_files() {
    file = data.resolve("postgres.password");
    next = data.resolve("postgres.password.next");
  }

  @Test
  void each_start_draws_another_one_for_both_roles_and_the_one_before_opens_nothing()
      throws Exception {
    String before;
    try (var _ = open()) {
      before = Files.readString(file);
    }

    try (var postgres = open()) {
      var now = Files.readString(file);
      assertThat(now).isNotEqualTo(before).matches("[0-9a-f]{48}");
      for (var role : List.of("postgres", "safeconduct_owner")) {
        enter(postgres, role, now);
        assertThatThrownBy(() -> enter(postgres, role, before))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("password authentication failed");
      }
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(next).doesNotExist();
      assertThat(data.resolve("postgres.log")).content().doesNotContain(now);
    }
  }

  @Test
  void a_start_that_was_cut_off_before_the_database_learnt_the_next_one_is_made_good()
      throws Exception {
    open().close();
    Files.writeString(next, "half of wha");

    assertOpens();
  }

  @Test
  void a_start_that_was_cut_off_after_the_database_learnt_the_next_one_is_made_good()
      throws Exception {
    try (var postgres = open()) {
      for (var role : List.of("safeconduct_owner", "postgres"))
        execute(postgres, "alter role " + role + " password 'learnt already'");
      Files.writeString(next, "learnt already");
    }

    assertOpens();
  }

  @Test
  void a_first_start_that_was_cut_off_is_made_good() throws Exception {
    try (var postgres = open()) {
      execute(postgres, "drop database safeconduct", "drop role safeconduct_owner");
    }
    Files.createDirectories(data.resolve("postgres.making/half"));
    assertOpens();

    var other = Files.createDirectories(data.resolve("other"));
    Files.createDirectories(other.resolve("postgres.making/half"));
    Files.writeString(other.resolve("postgres.password"), "");
    try (var postgres = EmbeddedPostgres.open(other, QUICK)) {
      DriverManager.getConnection(postgres.url()).close();
    }
  }

  @Test
  void a_process_that_is_killed_while_it_changes_the_password_locks_nobody_out() throws Exception {
    open().close();
    for (int kill = 0; kill < 4; kill++) {
      var before = Files.readString(file) + proposed();
      var process = new ProcessBuilder(
              ProcessHandle.current().info().command().orElseThrow(),
              "-cp",
              System.getProperty("java.class.path"),
              StartedPostgres.class.getName(),
              data.toString())
          .redirectErrorStream(true)
          .redirectOutput(data.resolve("out.txt").toFile())
          .start();
      long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
      while ((Files.readString(file) + proposed()).equals(before)) {
        if (!process.isAlive() || System.nanoTime() > deadline)
          throw new AssertionError(Files.readString(data.resolve("out.txt")));
        Thread.onSpinWait();
      }
      process.destroyForcibly().waitFor();
    }

    assertOpens();
  }

  /// What lies beside the present one; a start may be about to move it.
  private String proposed() throws IOException {
    try {
      return Files.readString(next);
    } catch (NoSuchFileException none) {
      return "";
    }
  }

  @Test
  void a_command_beside_a_server_waits_while_the_password_changes() throws Exception {
    try (var server = open()) {
      var changing = Files.createFile(data.resolve("postgres.password.changing"));
      var beside = CompletableFuture.supplyAsync(this::open);

      assertThatThrownBy(() -> beside.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      Files.delete(changing);
      try (var attached = beside.get(1, TimeUnit.MINUTES)) {
        assertThat(attached.url()).isEqualTo(server.url());
      }
    }
  }

  @Test
  void a_command_beside_a_server_uses_the_present_one() throws Exception {
    try (var server = open();
        var beside = open()) {
      assertThat(beside.isAttached()).isTrue();
      assertThat(beside.url()).isEqualTo(server.url());
      DriverManager.getConnection(beside.url()).close();
    }
  }

  @Test
  void a_file_that_is_not_that_of_the_folder_is_told_with_what_to_do() throws Exception {
    open().close();
    Files.writeString(file, "of another folder");

    assertThatThrownBy(this::open)
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Put that file back")
        .hasMessageNotContaining("of another folder");
  }

  private EmbeddedPostgres open() {
    return EmbeddedPostgres.open(data, QUICK);
  }

  private void assertOpens() throws SQLException, IOException {
    try (var postgres = open()) {
      DriverManager.getConnection(postgres.url()).close();
      enter(postgres, "postgres", Files.readString(file));
      assertThat(next).doesNotExist();
    }
  }

  private void execute(EmbeddedPostgres postgres, String... sql) throws SQLException, IOException {
    var url = postgres.url("postgres").replaceFirst("\\?.*", "");
    try (var connection =
            DriverManager.getConnection(url, "postgres", Files.readString(file).strip());
        var statement = connection.createStatement()) {
      for (var it : sql) statement.execute(it);
    }
  }

  private static void enter(EmbeddedPostgres postgres, String role, String password)
      throws SQLException {
    var url = postgres.url("postgres").replaceFirst("\\?.*", "");
    DriverManager.getConnection(url, role, password).close();
  }
}
