package org.safeconduct.exposure;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Kind;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Chooses the one statement that tells best where somebody is at a moment: a fresh
/// confirmation, else the itinerary, else premises, duty station or residence, else an old
/// confirmation.
@Component
class BestKnown {
  private final Duration freshFor;

  BestKnown(@Value("${safeconduct.exposure.fresh-for:12h}") Duration freshFor) {
    this.freshFor = freshFor;
  }

  /// Empty for somebody unlocated.
  Optional<Known> of(Dossier dossier, Instant moment) {
    Known best = null;
    for (var known : dossier.known())
      if (known.fact().when().contains(moment)
          && (best == null || order(moment).compare(known.fact(), best.fact()) < 0)) best = known;
    return Optional.ofNullable(best);
  }

  private Comparator<Fact> order(Instant moment) {
    return Comparator.comparing((Fact fact) -> isOld(fact, moment))
        .thenComparing(Fact::kind)
        .thenComparing(Fact::knownAt, Comparator.reverseOrder())
        .thenComparing(Fact::reference);
  }

  private boolean isOld(Fact fact, Instant moment) {
    return fact.kind() == Kind.CONFIRMATION && fact.knownAt().plus(freshFor).isBefore(moment);
  }
}
