package org.safeconduct.premises;

/// What a building is for (`domain.md` 6.2).
public enum PremisesKind {
  HEADQUARTERS,
  OFFICE,
  WAREHOUSE,
  GUEST_HOUSE,
  CLINIC,
  SCHOOL,
  CAMP,
  WORKSHOP,
  OTHER
}
