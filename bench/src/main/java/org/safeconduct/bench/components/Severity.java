package org.safeconduct.bench.components;

import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// How bad a weakness is, and how long mending it may take, as the guide for whoever checks the
/// security says.
enum Severity {
  CRITICAL(3),
  HIGH(14),
  MODERATE(60),
  LOW(60),
  /// Nobody said; it has to be as quick as the worst.
  UNRATED(3);

  private final int days;

  Severity(int days) {
    this.days = days;
  }

  /// What an advisory says, for all it affects or for one package.
  static Severity of(JsonNode advisory, JsonNode affected) {
    for (var said : new JsonNode[] {
      advisory.at("/database_specific/severity"),
      affected.at("/database_specific/severity"),
      affected.at("/ecosystem_specific/severity")
    })
      if (said.isString())
        for (var it : values()) if (it.name().equals(word(said.asString()))) return it;
    return UNRATED;
  }

  private static String word(String said) {
    var word = said.toUpperCase(Locale.ROOT);
    return word.equals("MEDIUM") ? MODERATE.name() : word;
  }

  /// From the day on which it was made known.
  Duration allowed() {
    return Duration.ofDays(days);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
