package org.safeconduct.profiles.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Up to when everything of a rule may be deleted, by organisation.
///
/// @param now the moment at which that is asked
/// @param usual of whoever chose nothing else, and of what belongs to nobody
/// @param own of organisations that chose something themselves
record Cutoffs(Instant now, Instant usual, Map<UUID, Instant> own) {
  Cutoffs {
    own = Map.copyOf(own);
  }

  /// The named parameters of the SQL that asks what is due.
  Map<String, Object> parameters() {
    var latest = Stream.concat(Stream.of(usual), own.values().stream())
        .max(Instant::compareTo)
        .orElseThrow();
    var organisations = own.keySet().toArray(UUID[]::new);
    var befores = Stream.of(organisations).map(it -> "" + own.get(it)).toArray(String[]::new);
    return Map.of(
        "now",
        now.atOffset(ZoneOffset.UTC),
        "before",
        usual.atOffset(ZoneOffset.UTC),
        "latest",
        latest.atOffset(ZoneOffset.UTC),
        "organisations",
        organisations,
        "befores",
        befores);
  }
}
