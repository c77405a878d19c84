package org.safeconduct.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.safeconduct.Safeconduct;

/// How a command ended that ran in a process of its own, without anything of the tests.
///
/// @param lines all that a terminal would have shown
record CommandProcess(int code, List<String> lines) {
  /// @param folder where it runs
  /// @param settings environment variables
  static CommandProcess run(Path folder, Map<String, String> settings, String... arguments)
      throws Exception {
    var out = folder.resolve("out.txt");
    var process = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
    process.environment().remove("DATABASE_URL");
    process.environment().putAll(settings);
    var running =
        process.directory(folder.toFile()).redirectOutput(out.toFile()).start();
    try {
      assertThat(running.waitFor(3, TimeUnit.MINUTES)).isTrue();
      return new CommandProcess(
          running.exitValue(), Files.readAllLines(out, StandardCharsets.UTF_8));
    } finally {
      running.destroyForcibly();
    }
  }

  static List<String> command(String... arguments) {
    var command = new ArrayList<>(List.of(
        ProcessHandle.current().info().command().orElseThrow(),
        "-Xmx512m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
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
}
