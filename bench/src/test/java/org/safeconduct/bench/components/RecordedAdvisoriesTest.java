package org.safeconduct.bench.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Nothing that the product is made of has a weakness of which the project knows: the build waits
/// for what each round found (`docs/advisories`), with or without a network.
class RecordedAdvisoriesTest {
  private static final Path RECORDED = Path.of("../docs/advisories");
  private static final Path LOCKFILE = Path.of("../web/package-lock.json");
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void no_component_of_this_build_has_a_weakness_on_record() throws IOException {
    assertThat(weaknesses(RECORDED, components())).isEmpty();
  }

  @Test
  void each_record_is_about_something_that_is_used() throws IOException {
    var used = components().stream().map(Component::name).toList();

    assertThat(records())
        .allSatisfy(record -> assertThat(record.path("affected"))
            .as(record.path("id").asString())
            .anyMatch(it -> used.contains(it.at("/package/name").asString())));
  }

  @Test
  void a_record_of_a_version_that_is_used_would_be_seen(@TempDir Path folder) throws IOException {
    for (var component : List.of("org.apache.tomcat.embed:tomcat-embed-core", "maplibre-gl")) {
      var used = components().stream()
          .filter(it -> it.name().equals(component))
          .findAny()
          .orElseThrow();
      Files.writeString(
          folder.resolve("record.json"),
          """
          {"id": "X-1", "modified": "2026-11-29T00:00:00Z", "affected": [{
            "package": {"ecosystem": "%s", "name": "%s"}, "versions": ["%s"]}]}
          """
              .formatted(
                  used.ecosystem() == Ecosystem.NPM ? "npm" : "Maven",
                  used.name(),
                  used.version()));

      assertThat(weaknesses(folder, components()))
          .extracting(Weakness::component)
          .containsExactly(used);
    }
  }

  private static List<Weakness> weaknesses(Path advisories, Collection<Component> components)
      throws IOException {
    return new AdvisoryFiles(advisories)
        .about(components).stream()
            .flatMap(advisory ->
                components.stream().map(advisory::meaning).flatMap(Optional::stream))
            .toList();
  }

  private static List<JsonNode> records() throws IOException {
    try (var files = Files.list(RECORDED)) {
      return files
          .filter(it -> it.toString().endsWith(".json"))
          .flatMap(it -> Stream.of(JSON.readTree(it.toFile())))
          .flatMap(JsonNode::valueStream)
          .toList();
    }
  }

  /// What Maven put on the class path, by its place in the repository, and what npm locked.
  private static Collection<Component> components() throws IOException {
    var found = new TreeSet<>(ComponentList.lockfile(LOCKFILE));
    for (var entry : classPath()) {
      var file = Path.of(entry);
      if (!entry.endsWith(".jar") || file.getNameCount() < 4) continue;
      var version = file.getParent();
      var artifact = version.getParent();
      if (!file.getFileName().toString().startsWith(artifact.getFileName() + "-")) continue;
      found.add(new Component(
          Ecosystem.MAVEN,
          group(artifact.getParent()) + ":" + artifact.getFileName(),
          version.getFileName().toString()));
    }
    assertThat(found).as("components").hasSizeGreaterThan(250);
    return found;
  }

  private static String[] classPath() {
    var whole = System.getProperty(
        "surefire.test.class.path", ManagementFactory.getRuntimeMXBean().getClassPath());
    return whole.split(Pattern.quote(File.pathSeparator));
  }

  /// The folders above an artifact, up to the repository's own, which holds `repository` or `.m2`.
  private static String group(Path folder) {
    var names = folder.toString();
    var repository = names.lastIndexOf("/repository/");
    return names.substring(repository + "/repository/".length()).replace('/', '.');
  }
}
