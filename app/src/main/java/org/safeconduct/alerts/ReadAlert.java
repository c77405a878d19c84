package org.safeconduct.alerts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An alert as its sender wrote it, before it is placed and stored.
///
/// @param envelope who sent it, when, and what kind of message it is
/// @param informations what it says, once per language and event
/// @param findings what was lenient about reading it
/// @param excerpt its own XML when it was taken out of a larger document, else null
public record ReadAlert(
    Envelope envelope,
    List<Information> informations,
    List<Finding> findings,
    @Nullable String excerpt) {
  public ReadAlert {
    informations = List.copyOf(informations);
    findings = List.copyOf(findings);
  }
}
