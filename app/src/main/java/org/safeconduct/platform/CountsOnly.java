package org.safeconduct.platform;

/// The actor may learn how many people there are, but not who. Becomes a page or a problem with
/// status 403 that says what can be asked instead.
public final class CountsOnly extends Forbidden {
  /// @param lacked what the actor would need
  public CountsOnly(Duty lacked) {
    super("may only count people, and lacks the duty " + lacked);
  }
}
