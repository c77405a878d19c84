package org.safeconduct.access;

/// Takes a second factor out of use that its owner lost. `access.factors` does it; the register of
/// accounts says whether one administrator may, or it takes two.
public interface LostFactors {
  /// Takes the app and the recovery codes of an account out of use, and tells its owner.
  ///
  /// @throws org.safeconduct.platform.Forbidden if the actor does not administer
  void takeAway(AccountId account);
}
