package org.safeconduct.platform;

/// The actor may learn how many people there are, but not who. Becomes a page or a problem with
/// status 403 that says what can be asked instead.
public final class CountsOnly extends Forbidden {
  private CountsOnly(Duty lacked) {
    super("may only count people, and lacks the duty " + lacked);
  }

  /// Asks that the actor may learn who they are.
  ///
  /// @param needed what that takes
  /// @throws CountsOnly if the actor lacks it
  public static void refuseWithout(Duty needed, Permissions permissions) {
    if (!permissions.allows(needed)) throw new CountsOnly(needed);
  }
}
