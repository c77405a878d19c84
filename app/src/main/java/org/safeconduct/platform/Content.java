package org.safeconduct.platform;

import java.util.Locale;

/// Kinds of content to which a Framework Profile gives a label where the record itself has none.
public enum Content {
  /// Nothing about anybody: help, credits, settings of the installation.
  OPEN,
  /// Who holds which post, which zones and premises there are.
  NETWORK,
  /// Alerts, advisories and what is planned.
  ADVICE,
  /// Who somebody is and how to reach them.
  PERSONAL,
  /// Where somebody is, was or will be, and who answered what.
  WHEREABOUTS,
  /// Health, proof of life and what else is sealed.
  RESTRICTED;

  /// As profiles write it.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
