package org.safeconduct.exposure;

import java.util.ArrayList;
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

  /// Those that add something: without any that a better one of the same place outlasts.
  public List<Statement> places() {
    var told = new ArrayList<Statement>();
    for (var it : statements)
      if (told.stream().noneMatch(better -> better.outlasts(it))) told.add(it);
    return told;
  }
}
