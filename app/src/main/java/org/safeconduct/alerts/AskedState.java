package org.safeconduct.alerts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where the alerts of a list stand: as [AlertState], with those that are active told apart.
public enum AskedState {
  /// In force already.
  IN_FORCE,
  /// In force from a moment that is still to come.
  EXPECTED,
  /// One or the other.
  ACTIVE,
  /// See [AlertState#EXPIRED].
  EXPIRED,
  /// See [AlertState#SUPERSEDED].
  SUPERSEDED,
  /// See [AlertState#LIFTED].
  LIFTED,
  /// See [AlertState#NOTICE].
  NOTICE;

  /// The state that a word asks for, whatever the case; empty if none.
  static Optional<AskedState> of(String word) {
    return Arrays.stream(values())
        .filter(it -> it.word().equalsIgnoreCase(word))
        .findFirst();
  }

  /// How an address says it, such as `in-force`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The message key of its words.
  public String label() {
    return switch (this) {
      case IN_FORCE -> "alerts.state.ACTIVE";
      case EXPECTED -> "alerts.state.expected";
      case ACTIVE -> "alerts.state.choice";
      default -> "alerts.state." + name();
    };
  }
}
