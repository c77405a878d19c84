package org.safeconduct.platform;

import java.util.Map;
import java.util.TreeMap;

/// What a room holds about one person, for the copy that the person may ask for. Each room says so
/// in a bean of its own; a test compares the tables that name a person with what is said here.
///
/// @param parts SQL with `:person`, by a name such as `people.channel`, whose words are at message
///     key `<room>.about.<name without room>`; each column becomes a field. Secrets, and what is
///     about others, are left out.
public record Holdings(Map<String, String> parts) {
  public Holdings {
    parts = new TreeMap<>(parts);
  }

  /// The message key of a part.
  public static String words(String part) {
    int dot = part.indexOf('.');
    return String.join(".", part.substring(0, dot), "about." + part.substring(dot + 1));
  }
}
