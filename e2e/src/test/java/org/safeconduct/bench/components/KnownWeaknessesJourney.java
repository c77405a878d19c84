package org.safeconduct.bench.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Nothing that the product is made of has a weakness of which the project knows: the build waits
/// for what each round found (`docs/advisories`), with or without a network.
class KnownWeaknessesJourney {
  private static final Path RECORDED = Path.of("../docs/advisories");
  private static final Path LOCKFILE = Path.of("../web/package-lock.json");
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void no_component_of_the_product_has_a_weakness_on_record() throws IOException {
    assertThat(weaknesses(RECORDED)).isEmpty();
  }

  @Test
  void each_record_is_about_something_that_is_used() throws IOException {
    var used = components(RECORDED).stream().map(Component::name).toList();

    assertThat(records(RECORDED))
        .isNotEmpty()
        .allSatisfy(record -> assertThat(packages(record))
            .as(record.path("id").asString())
            .anyMatch(it -> used.contains(it.path("name").asString())));
  }

  @Test
  void a_record_of_a_version_that_is_used_would_be_seen(@TempDir Path folder) throws IOException {
    for (var component : List.of("org.apache.tomcat.embed:tomcat-embed-core", "maplibre-gl")) {
      var used = components(RECORDED).stream()
          .filter(it -> it.name().equals(component))
          .findAny()
          .orElseThrow();
      Files.writeString(folder.resolve("record.json"), """
          [{"id": "X-1", "modified": "2026-11-29T00:00:00Z", "affected": [{
            "package": {"ecosystem": "%s", "name": "%s"}, "versions": ["%s"]}]}]
          """.formatted(
              used.ecosystem() == Ecosystem.NPM ? "npm" : "Maven", used.name(), used.version()));

      assertThat(weaknesses(folder)).extracting(Weakness::component).containsExactly(used);
    }
  }

  private static List<Weakness> weaknesses(Path records) throws IOException {
    var components = components(records);
    return new AdvisoryFiles(records)
        .about(components).stream()
            .flatMap(
                advisory -> components.stream().map(advisory::meaning).flatMap(Optional::stream))
            .toList();
  }

  private static List<JsonNode> records(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(it -> it.toString().endsWith(".json"))
          .flatMap(it -> JSON.readTree(it.toFile()).valueStream())
          .toList();
    }
  }

  private static Stream<JsonNode> packages(JsonNode record) {
    return record.path("affected").valueStream().map(it -> it.path("package"));
  }

  /// What npm locked, and the libraries in the jar of the product that a record is about: a jar
  /// says the artifact and its version, the record to which group that artifact belongs.
  private static Collection<Component> components(Path records) throws IOException {
    var found = new TreeSet<>(ComponentList.lockfile(LOCKFILE));
    var libraries = libraries();
    for (var record : records(records))
      for (var one : packages(record).toList())
        if (one.path("ecosystem").asString().equals("Maven"))
          libraries.stream()
              .flatMap(it -> component(one.path("name").asString(), it).stream())
              .forEach(found::add);
    return found;
  }

  private static Optional<Component> component(String name, String library) {
    var artifact = name.substring(name.indexOf(':') + 1) + "-";
    var isIt = library.startsWith(artifact)
        && library.substring(artifact.length()).matches("[0-9].*\\.jar");
    return isIt
        ? Optional.of(new Component(
            Ecosystem.MAVEN, name, library.substring(artifact.length(), library.length() - 4)))
        : Optional.empty();
  }

  private static List<String> libraries() throws IOException {
    try (var folder = Files.list(Path.of("../app/target"));
        var jar = new ZipFile(folder
            .filter(it -> it.getFileName().toString().matches("safeconduct-.*-exec\\.jar"))
            .findAny()
            .orElseThrow()
            .toFile())) {
      var libraries = jar.stream()
          .map(it -> Path.of(it.getName()).getFileName().toString())
          .filter(it -> it.endsWith(".jar"))
          .toList();
      assertThat(libraries).as("libraries of the product").hasSizeGreaterThan(80);
      return libraries;
    }
  }
}
