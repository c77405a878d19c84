package org.safeconduct.governance.consultations;

/// What it means if an organisation does not reply by the deadline; said when the round is
/// opened.
public enum Silence {
  /// Nothing: no position is known.
  NOTHING,
  /// It agrees.
  AGREEMENT
}
