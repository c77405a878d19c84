package org.safeconduct.platform.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// That somebody looked at a person, within one hour.
///
/// @param actor who
/// @param kind what kind of actor, as in the trail
/// @param capacity the codes of the roles that the actor had then, parted by spaces
/// @param deed such as `exposure.whereabouts-read`
/// @param reason why, in the actor's words; empty where none is asked for
/// @param firstAt the first time within the hour
/// @param lastAt the last time within the hour
/// @param times how often
public record Look(
    String actor,
    String kind,
    String capacity,
    String deed,
    String reason,
    Instant firstAt,
    Instant lastAt,
    int times) {
  /// The message key of what was done.
  public String words() {
    int dot = deed.indexOf('.');
    return String.join(".", deed.substring(0, dot), "look." + deed.substring(dot + 1));
  }

  /// The message keys of the roles.
  public List<String> roles() {
    return Arrays.stream(capacity.split(" "))
        .filter(it -> !it.isEmpty())
        .map(it -> "access.role." + it.toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }
}
