package org.safeconduct.bench.components;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Advisories on this machine: a file, a folder of files, or the archive of an ecosystem that
/// osv.dev offers
/// for download (`all.zip`).
record AdvisoryFiles(Path place) implements AdvisorySource {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public List<Advisory> about(Collection<Component> components) throws IOException {
    if (!place.toString().endsWith(".zip")) return read(place);
    try (var archive = FileSystems.newFileSystem(place)) {
      return read(archive.getPath("/"));
    }
  }

  private List<Advisory> read(Path from) throws IOException {
    var found = new ArrayList<Advisory>();
    try (var files = Files.walk(from)) {
      for (var file : files.filter(it -> it.toString().endsWith(".json")).toList())
        add(file, found);
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
    if (found.isEmpty()) throw new IOException("There are no advisories in " + place + ".");
    return found;
  }

  private static void add(Path file, List<Advisory> found) throws IOException {
    try {
      var read = JSON.readTree(Files.readAllBytes(file));
      if (read.isArray()) read.forEach(it -> found.add(Advisory.of(it)));
      else found.add(Advisory.of(read));
    } catch (JacksonException | IllegalArgumentException unreadable) {
      throw new IOException(file + " holds no records in the format of OSV.", unreadable);
    }
  }
}
