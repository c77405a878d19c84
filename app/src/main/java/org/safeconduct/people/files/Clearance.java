package org.safeconduct.people.files;

/// Whether a person is medically cleared. Never why.
public enum Clearance {
  CLEARED,
  NOT_CLEARED,
  UNKNOWN
}
