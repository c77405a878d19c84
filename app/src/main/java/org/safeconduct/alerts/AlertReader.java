package org.safeconduct.alerts;

/// Reads a document that holds alerts. The one reader is that of CAP, in `alerts.cap`.
public interface AlertReader {
  /// Reads every alert in the document; needs no clock, no database and no network.
  Reading read(AlertDocument document);
}
