package org.safeconduct.shared;

/// How bad an alert says it is (CAP 1.2, 3.2.2 `severity`); worst first.
public enum Severity {
  EXTREME,
  SEVERE,
  MODERATE,
  MINOR,
  UNKNOWN
}
