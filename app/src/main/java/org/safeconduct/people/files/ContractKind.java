package org.safeconduct.people.files;

/// What kind of contract ties a person to the organisation.
public enum ContractKind {
  PERMANENT,
  FIXED_TERM,
  TEMPORARY,
  /// Lent by a State, which pays.
  SECONDED,
  CONSULTANCY,
  INTERNSHIP,
  VOLUNTEER,
  OTHER
}
