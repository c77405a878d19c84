package org.safeconduct.people.files;

/// Whether a person is medically cleared. Never why.
public enum Clearance {
  /// Stands first, so that a form of which nobody chose anything says nothing.
  UNKNOWN,
  CLEARED,
  NOT_CLEARED
}
