package org.safeconduct.exposure;

import java.util.List;
import org.safeconduct.alerts.Alert;

/// An alert that meets what is known of a person's whereabouts, or planned for her.
///
/// @param statements where and when she is there, as far as both overlap in time, and how surely;
///     at least one, best first
public record MetAlert(Alert alert, List<Statement> statements) {
  public MetAlert {
    statements = List.copyOf(statements);
  }
}
