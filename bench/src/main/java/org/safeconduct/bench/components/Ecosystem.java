package org.safeconduct.bench.components;

import java.util.Comparator;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/// Where components come from, and how their versions follow each other.
enum Ecosystem {
  MAVEN("Maven", Comparator.comparing(ComparableVersion::new)),
  NPM("npm", SemanticVersions::compare);

  private final String word;
  private final Comparator<String> order;

  Ecosystem(String word, Comparator<String> order) {
    this.word = word;
    this.order = order;
  }

  /// As OSV calls it; a repository after a colon is of no matter.
  static Optional<Ecosystem> of(String said) {
    for (var it : values())
      if (said.equals(it.word) || said.startsWith(it.word + ":")) return Optional.of(it);
    return Optional.empty();
  }

  /// What OSV calls it.
  String word() {
    return word;
  }

  /// The older version first.
  Comparator<String> order() {
    return order;
  }
}
