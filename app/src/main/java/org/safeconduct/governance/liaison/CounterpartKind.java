package org.safeconduct.governance.liaison;

/// What kind of counterpart it is.
public enum CounterpartKind {
  HOST_AUTHORITY,
  POLICE,
  ARMED_FORCES,
  EMERGENCY_SERVICE,
  EMBASSY,
  INTERNATIONAL_ORGANISATION,
  NGO_FORUM,
  OTHER
}
