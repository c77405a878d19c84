package org.safeconduct.alerts;

/// Where an alert stands now. Whether it is real or an exercise is another matter:
/// [Envelope#isReal].
public enum AlertState {
  /// In force, or about to be.
  ACTIVE,
  /// Its own end has passed.
  EXPIRED,
  /// A later message of the same sender took its place.
  SUPERSEDED,
  /// Lifted by an officer or cancelled by its sender.
  LIFTED,
  /// A message about other alerts (`Cancel`, `Ack`, `Error`): it warns of nothing itself.
  NOTICE
}
