package org.safeconduct.people;

/// What ties a person to an organisation.
public enum Category {
  INTERNATIONAL_STAFF,
  NATIONAL_STAFF,
  CONSULTANT,
  INTERN,
  VISITOR,
  PARTNER,
  /// Lives in the household of somebody of the organisation.
  DEPENDANT
}
