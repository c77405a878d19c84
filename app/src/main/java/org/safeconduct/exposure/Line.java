package org.safeconduct.exposure;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.engine.Exposed;
import org.safeconduct.shared.Confidence;

/// One person found, before anything is put into words.
///
/// @param exposed what the engine says; absent for somebody unlocated
record Line(Dossier dossier, @Nullable Exposed exposed) {
  private static final Comparator<Line> BY_NAME =
      Comparator.comparing((Line line) -> line.dossier.folded()).thenComparing(Line::person);

  /// Surest first, then by name.
  static final Comparator<Line> USUAL = Comparator.comparing(Line::rank).thenComparing(BY_NAME);

  /// The order with that name; the usual one for any other.
  ///
  /// @param name `name`, `organisation`, `where` or `age` (newest knowledge first)
  static Comparator<Line> order(String name) {
    return switch (name) {
      case "name" -> BY_NAME;
      case "organisation" -> Comparator.comparing(Line::organisation).thenComparing(BY_NAME);
      case "where" -> Comparator.comparing(Line::place).thenComparing(BY_NAME);
      case "age" ->
        Comparator.comparing(Line::knownAt, Comparator.reverseOrder()).thenComparing(BY_NAME);
      default -> USUAL;
    };
  }

  UUID person() {
    return dossier.person();
  }

  UUID human() {
    return dossier.human();
  }

  /// 0 for certain, then 1 and 2; 3 for somebody unlocated.
  int rank() {
    return exposed == null ? Confidence.values().length : exposed.confidence().ordinal();
  }

  /// Where she is, in the source's words; empty for somebody unlocated.
  String place() {
    return exposed == null ? "" : dossier.label(exposed.fact()).place();
  }

  private String organisation() {
    return dossier.card().organisationName();
  }

  private Instant knownAt() {
    return exposed == null ? Instant.EPOCH : exposed.fact().knownAt();
  }
}
