package org.safeconduct.access;

import java.io.Serializable;

/// What became of a change to an account.
public sealed interface AccountOutcome {
  /// It was done.
  record Done(AccountId account) implements AccountOutcome {}

  /// It was done, and the owner signs in with this password once.
  ///
  /// @param password to be shown once and stored nowhere
  record DoneWithPassword(AccountId account, String password) implements AccountOutcome {}

  /// It is done when another administrator confirms it; nothing changed so far.
  record Waits(AccountId account) implements AccountOutcome {}

  /// It was not done.
  ///
  /// @param field the form field that is wrong
  /// @param words message key of what is wrong and what to do
  record Refused(String field, String words) implements AccountOutcome, Serializable {}
}
