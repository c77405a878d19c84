package org.safeconduct.house;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.Map;

/// The house as the rules see it.
final class House {
  /// On which floor a room is (`ARCHITECTURE.md`); a room calls rooms on lower floors only.
  static final Map<String, Integer> FLOORS = Map.ofEntries(
      Map.entry("shared", 0),
      Map.entry("platform", 0),
      Map.entry("engine", 0),
      Map.entry("places", 1),
      Map.entry("profiles", 1),
      Map.entry("people", 2),
      Map.entry("governance", 3),
      Map.entry("notifications", 4),
      Map.entry("access", 5),
      Map.entry("documents", 5),
      Map.entry("training", 5),
      Map.entry("resources", 5),
      Map.entry("risk", 6),
      Map.entry("alerts", 6),
      Map.entry("compliance", 7),
      Map.entry("premises", 8),
      Map.entry("travel", 9),
      Map.entry("incidents", 9),
      Map.entry("protection", 10),
      Map.entry("exposure", 11),
      Map.entry("crisis", 12),
      Map.entry("briefing", 13),
      Map.entry("console", 14),
      Map.entry("commands", 15),
      Map.entry("demo", 16));

  /// The root of the working copy.
  static final Path ROOT =
      Path.of(System.getProperty("basedir", ".")).toAbsolutePath().getParent();

  private House() {}

  /// The room that a class lives in, or an empty string for the main class and foreign classes.
  static String room(JavaClass type) {
    var name = type.getPackageName();
    if (!name.startsWith("org.safeconduct.")) return "";
    return name.substring("org.safeconduct.".length()).split("\\.")[0];
  }
}
