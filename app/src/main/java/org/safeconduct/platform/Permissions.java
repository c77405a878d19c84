package org.safeconduct.platform;

/// May they? Asked on the first line of every front-door method.
public interface Permissions {
  /// Passes if the current actor holds the duty.
  ///
  /// @throws Forbidden if not
  void require(Duty duty);

  /// Passes if the current actor holds at least one of the duties.
  ///
  /// @throws Forbidden if not
  void requireAny(Duty... duties);

  /// Passes if the current actor holds the duty and the person is in the actor's scope.
  ///
  /// @throws Forbidden if not
  void require(Duty duty, Subject subject);

  /// Whether the current actor holds the duty; for showing or hiding a button, never for
  /// guarding a deed.
  boolean allows(Duty duty);

  /// Whose people the current actor may see; lists are filtered by it in SQL.
  Scope scope();
}
