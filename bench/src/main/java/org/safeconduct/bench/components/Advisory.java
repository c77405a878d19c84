package org.safeconduct.bench.components;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A record in the format of OSV.
final class Advisory {
  private final JsonNode record;
  private final Instant published;

  private Advisory(JsonNode record, Instant published) {
    this.record = record;
    this.published = published;
  }

  /// @throws IllegalArgumentException if it is no such record
  static Advisory of(JsonNode record) {
    if (!record.path("id").isString() || !record.path("modified").isString())
      throw new IllegalArgumentException("This is no record in the format of OSV");
    var published = record.path("published").asString(record.get("modified").asString());
    try {
      return new Advisory(record, Instant.parse(published));
    } catch (DateTimeException noTime) {
      throw new IllegalArgumentException("This is no time: " + published, noTime);
    }
  }

  String id() {
    return record.get("id").asString();
  }

  /// Whether it was taken back.
  boolean isWithdrawn() {
    return record.hasNonNull("withdrawn");
  }

  /// When it was made known; of records that do not say it, when they were changed last.
  Instant published() {
    return published;
  }

  /// Its other names, and what it is about.
  String words() {
    var aliases = new ArrayList<String>();
    record.path("aliases").forEach(it -> aliases.add(it.asString()));
    var names = aliases.isEmpty() ? "" : " (" + String.join(", ", aliases) + ")";
    return id() + names + ": " + record.path("summary").asString("no summary");
  }

  /// What it means for a component; empty if it is not affected, or all of it was withdrawn.
  Optional<Weakness> meaning(Component component) {
    if (isWithdrawn()) return Optional.empty();
    var affected = affected(component).filter(it -> isAffected(it, component)).toList();
    if (affected.isEmpty()) return Optional.empty();
    var mended = affected.stream()
        .flatMap(it -> ranges(it, component))
        .filter(it -> it.holds(component.version()))
        .map(it -> it.mendedAfter(component.version()).orElse(null))
        .filter(Objects::nonNull)
        .min(component.ecosystem().order());
    return Optional.of(new Weakness(
        component, this, Severity.of(record, affected.getFirst()), mended.orElse(null)));
  }

  private Stream<JsonNode> affected(Component component) {
    var found = new ArrayList<JsonNode>();
    for (var it : record.path("affected"))
      if (Ecosystem.of(it.at("/package/ecosystem").asString(""))
              .filter(component.ecosystem()::equals)
              .isPresent()
          && it.at("/package/name").asString("").equals(component.name())) found.add(it);
    return found.stream();
  }

  private static boolean isAffected(JsonNode affected, Component component) {
    for (var version : affected.path("versions"))
      if (version.asString().equals(component.version())) return true;
    return ranges(affected, component).anyMatch(it -> it.holds(component.version()));
  }

  /// Those of versions; commits say nothing of what Maven or npm brought.
  private static Stream<VersionRange> ranges(JsonNode affected, Component component) {
    var ranges = new ArrayList<VersionRange>();
    for (var range : affected.path("ranges"))
      switch (range.path("type").asString("")) {
        case "ECOSYSTEM" ->
          ranges.add(VersionRange.of(range, component.ecosystem().order()));
        case "SEMVER" -> ranges.add(VersionRange.of(range, SemanticVersions::compare));
        default -> {}
      }
    return List.copyOf(ranges).stream();
  }
}
