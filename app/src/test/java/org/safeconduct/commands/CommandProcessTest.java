package org.safeconduct.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.safeconduct.Safeconduct;
import org.safeconduct.platform.database.TestPostgres;

/// Runs commands as they are run: in a process of their own, without anything of the tests.
class CommandProcessTest {
  private static final String LIST = """
      number,organisation,given_name,family_name,category
      1,CMD,Ada,Okoye,national
      2,CMD,=cmd|'/C calc'!A0,Formula,national
      """;

  @TempDir
  Path folder;

  @Test
  @Execution(CONCURRENT)
  void a_command_prints_what_it_did_and_nothing_else() throws Exception {
    var database = TestPostgres.freshDatabase();
    var list = Files.writeString(folder.resolve("people.csv"), LIST);

    var imported = ran(database, "import", "people", list.toString());
    var examined = ran(database, "doctor");

    assertThat(imported)
        .isEqualTo(new CommandProcess(
            0,
            List.of(
                "Note: These organisations are not known yet and will be added: CMD.",
                "Stored. 2 rows: 2 new, 0 changed,"
                    + " 0 unchanged; 0 known to Safeconduct are not in the list.")));
    assertThat(examined.lines())
        .allMatch(line -> line.matches("(ok|look at|BROKEN|not yet) +\\S.*"));
    assertThat(examined.lines()).anyMatch(line -> line.matches("ok +Whereabouts: .* 2 people .*"));
  }

  @Test
  @Execution(CONCURRENT)
  void an_import_says_how_many_rows_were_left_out() throws Exception {
    var list = Files.writeString(folder.resolve("people.csv"), LIST + "3,CMD,,,\n4,CMD,,,\n");

    var imported =
        ran(TestPostgres.freshDatabase(), "import", "people", list.toString(), "--skip-bad-rows");

    assertThat(imported.lines())
        .last()
        .asString()
        .startsWith("Stored. 4 rows: 2 new, 0 changed, 0 unchanged, 2 left out; ");
  }

  /// Builds before 0.1.0 made the demo's tables in every database, by a migration that is gone.
  @Test
  @Execution(CONCURRENT)
  void a_database_that_remembers_the_migration_of_the_demo_still_opens() throws Exception {
    var database = TestPostgres.freshDatabase();
    try (var connection = DriverManager.getConnection(database);
        var statement = connection.createStatement()) {
      statement.execute("""
          insert into flyway_schema_history (installed_rank, version, description, type, script,
              checksum, installed_by, execution_time, success)
          values (0, '202611211410', 'create seeding', 'SQL',
              'demo/V202611211410__create_seeding.sql', 1, 'builder', 1, true)
          """);
    }

    var examined = ran(database, "doctor");

    assertThat(examined.lines()).anyMatch(line -> line.matches("ok +Database: .*"));
  }

  @Test
  void a_command_that_is_not_understood_ends_with_code_2() {
    assertThat(CommandLineStart.run(Safeconduct.class, "import")).isEqualTo(2);
    assertThat(CommandLineStart.run(Safeconduct.class, "import", "people", "no-such-file.csv"))
        .isEqualTo(1);
  }

  private CommandProcess ran(String database, String... arguments) throws Exception {
    return CommandProcess.run(folder, Map.of("DATABASE_URL", database), arguments);
  }
}
