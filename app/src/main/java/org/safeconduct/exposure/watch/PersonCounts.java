package org.safeconduct.exposure.watch;

import java.util.UUID;

/// How often one person came to where an alert is in force, how often she left, and how often she
/// was there more or less surely.
public record PersonCounts(UUID person, long came, long went, long changed) {
  /// How often anything was noticed of her.
  public long all() {
    return came + went + changed;
  }
}
