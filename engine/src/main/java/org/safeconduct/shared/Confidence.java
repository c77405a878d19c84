package org.safeconduct.shared;

/// How sure it is that a person is in an area; best first.
public enum Confidence {
  /// Confirmed there by an answer, a check-in, a warden, a badge or a tracker, recently enough.
  CERTAIN,
  /// A leg, duty station or residence known to the point or city, and nothing against it.
  LIKELY,
  /// Known only to an area, in transit, stale, or contradicted by another fact.
  POSSIBLE;

  /// The better of the two.
  public Confidence or(Confidence other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
