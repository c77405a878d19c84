package org.safeconduct.exposure;

import org.safeconduct.engine.Fact;

/// A fact that was read a moment ago stands in the dossier no more, so nobody can say its place or
/// its source. See [Picture#together].
final class FactReplaced extends RuntimeException {
  private static final long serialVersionUID = 1;

  FactReplaced(Fact fact) {
    super("What was known by " + fact.reference() + " was replaced meanwhile: ask once more");
  }
}
