package org.safeconduct.profiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Kinds of things that profiles name.
public enum WordKind {
  /// Categories of persons.
  CATEGORY,
  /// Posts in the security arrangements.
  POST,
  /// Classifications.
  LABEL,
  /// What a profile calls the product's own words.
  WORD;

  /// As it stands in addresses and rows.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind that addresses and rows write so; empty if there is none.
  static Optional<WordKind> find(String key) {
    return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
