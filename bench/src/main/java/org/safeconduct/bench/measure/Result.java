package org.safeconduct.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// What one benchmark found, as it stands in its file for `bench report`.
///
/// @param job the name of the benchmark
/// @param settings what it was told, and how its peers were tuned
public record Result(
    String job, Machine machine, Map<String, String> settings, List<Table> tables) {
  /// Where results lie, unless somebody says otherwise.
  public static final String FOLDER = "target/bench";

  private static final JsonMapper JSON =
      JsonMapper.builder().findAndAddModules().build();

  /// Prints the tables and writes the file `JOB.json`.
  public static void publish(String job, Map<String, String> settings, List<Table> tables)
      throws IOException {
    var result = new Result(job, Machine.now(), new TreeMap<>(settings), tables);
    for (var table : tables) System.out.println(table.markdown() + "\n");
    System.out.println(result.machine());
    var folder = Path.of(System.getProperty("safeconduct.home", "."), FOLDER);
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve(job + ".json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result));
  }

  /// Reads such a file.
  public static Result read(Path file) throws IOException {
    return JSON.readValue(Files.readString(file), Result.class);
  }
}
