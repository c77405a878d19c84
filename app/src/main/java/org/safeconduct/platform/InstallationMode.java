package org.safeconduct.platform;

/// What an installation is for. It is fixed by its first start, so that no demo is ever
/// mistaken for the real thing.
public enum InstallationMode {
  /// Synthetic people, demo accounts, and a mail server that delivers to a page.
  DEMO,
  /// Real people.
  SERVE,
  /// One command of the command line on whichever of the two it is.
  COMMAND
}
