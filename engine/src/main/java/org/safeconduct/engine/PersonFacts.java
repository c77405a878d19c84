package org.safeconduct.engine;

import java.util.List;
import java.util.UUID;

/// A person and what is known of where she is. Whoever asks the engine gets back what was given
/// for her with those very facts, so that names need not be looked for, nor fit other facts.
public interface PersonFacts {
  /// Who.
  UUID person();

  /// Everything known of her whereabouts; none if she is placed nowhere. Does not change.
  List<Fact> facts();

  /// With nothing but the facts.
  static PersonFacts of(UUID person, List<Fact> facts) {
    return new Bare(person, List.copyOf(facts));
  }

  /// What [#of] makes.
  record Bare(UUID person, List<Fact> facts) implements PersonFacts {}
}
