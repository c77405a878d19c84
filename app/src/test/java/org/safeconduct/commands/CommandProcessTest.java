package org.safeconduct.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  private record Ended(int code, List<String> lines) {}

  @Test
  void a_command_prints_what_it_did_and_nothing_else() throws Exception {
    var database = TestPostgres.freshDatabase();
    var list = Files.writeString(folder.resolve("people.csv"), LIST);

    var imported = run(database, "import", "people", list.toString());
    var examined = run(database, "doctor");

    assertThat(imported)
        .isEqualTo(new Ended(
            0,
            List.of(
                "Note: These organisations are not known yet and will be added: CMD.",
                "Stored. 2 rows: 2 new, 0 changed,"
                    + " 0 unchanged; 0 known to Safeconduct are not in the list.")));
    assertThat(examined.lines()).allMatch(line -> line.matches("(ok|look at|BROKEN) +\\S.*"));
    assertThat(examined.lines()).anyMatch(line -> line.matches("ok +Whereabouts: .* 2 people .*"));
  }

  @Test
  void a_command_that_is_not_understood_ends_with_code_2() {
    assertThat(CommandLineStart.run(Safeconduct.class, "import")).isEqualTo(2);
    assertThat(CommandLineStart.run(Safeconduct.class, "import", "people", "no-such-file.csv"))
        .isEqualTo(1);
  }

  private Ended run(String database, String... arguments) throws Exception {
    var out = folder.resolve("out.txt").toFile();
    var process = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
    process.environment().put("DATABASE_URL", database);
    var running = process.directory(folder.toFile()).redirectOutput(out).start();
    try {
      assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
      return new Ended(running.exitValue(), lines(out));
    } finally {
      running.destroyForcibly();
    }
  }

  private static List<String> command(String... arguments) {
    var command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "-Xmx512m",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classPath(),
        Safeconduct.class.getName()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<String> lines(File out) throws IOException {
    return Files.readAllLines(out.toPath(), StandardCharsets.UTF_8);
  }
}
