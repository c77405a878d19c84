package org.safeconduct.bench.components;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads lists of components.
final class ComponentList {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String MODULES = "node_modules/";

  private ComponentList() {}

  /// The components of Maven and npm in a CycloneDX list (JSON), also those within others.
  ///
  /// @throws IOException if it is no such list, or holds none: then nothing would be checked
  static SortedSet<Component> cycloneDx(Path file) throws IOException {
    var list = read(file);
    var found = new TreeSet<Component>();
    if (list.path("bomFormat").asString("").equals("CycloneDX"))
      collect(list.path("components"), found);
    return needed(found, file, "CycloneDX list with components of Maven or npm");
  }

  /// The packages in a lockfile of npm, version 2 or 3.
  ///
  /// @throws IOException if it is none, or holds none
  static SortedSet<Component> lockfile(Path file) throws IOException {
    var found = new TreeSet<Component>();
    for (var entry : read(file).path("packages").properties()) {
      var path = entry.getKey();
      var version = entry.getValue().path("version").asString("");
      if (!path.contains(MODULES) || version.isEmpty()) continue;
      var name = path.substring(path.lastIndexOf(MODULES) + MODULES.length());
      var alias = entry.getValue().path("name").asString(name);
      found.add(new Component(Ecosystem.NPM, alias, version));
    }
    return needed(found, file, "lockfile of npm with packages");
  }

  private static JsonNode read(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (NoSuchFileException missing) {
      throw new IOException("There is no " + file + ".", missing);
    } catch (JacksonException unreadable) {
      throw new IOException(file + " is no JSON.", unreadable);
    }
  }

  private static void collect(JsonNode components, SortedSet<Component> found) {
    for (var it : components) {
      Component.of(it.path("purl").asString("")).ifPresent(found::add);
      collect(it.path("components"), found);
    }
  }

  private static SortedSet<Component> needed(SortedSet<Component> found, Path file, String what)
      throws IOException {
    if (found.isEmpty()) throw new IOException(file + " is no " + what + ".");
    return found;
  }
}
