package org.safeconduct.platform;

/// What an installation is for. It is fixed by its first start, so that no demo is ever
/// mistaken for the real thing.
public enum InstallationMode {
  /// Synthetic people. What makes them is in a jar of its own; the product knows the word to
  /// refuse their data, and to ask for no backup of them.
  DEMO,
  /// Real people.
  SERVE,
  /// One command of the command line on whichever of the two it is.
  COMMAND
}
