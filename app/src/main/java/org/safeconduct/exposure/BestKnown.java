package org.safeconduct.exposure;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.Kind;
import org.springframework.stereotype.Component;

/// Chooses the one statement that tells best where somebody is at a moment: a fresh
/// confirmation, else the itinerary, else premises, duty station or residence, else an old
/// confirmation.
@Component
class BestKnown {
  private final ProfilePeriods periods;

  BestKnown(ProfilePeriods periods) {
    this.periods = periods;
  }

  /// Empty for somebody unlocated.
  Optional<Known> of(Dossier dossier, Instant moment) {
    Known best = null;
    var order = order(moment.minus(periods.freshFor(dossier.card().organisation())));
    for (var known : dossier.known())
      if (known.fact().when().contains(moment)
          && (best == null || order.compare(known.fact(), best.fact()) < 0)) best = known;
    return Optional.ofNullable(best);
  }

  /// Which of two files of one person tells better where she is; the leading one if neither does.
  Dossier of(Dossier one, Dossier other, Instant moment) {
    var first = of(one, moment);
    var second = of(other, moment);
    if (first.isEmpty() || second.isEmpty())
      return second.isPresent() || first.isEmpty() && other.leads() ? other : one;
    var order = order(moment.minus(periods.freshFor(one.card().organisation())));
    return order.compare(first.get().fact(), second.get().fact()) <= 0 ? one : other;
  }

  /// @param freshSince a confirmation that is older is an old one
  private static Comparator<Fact> order(Instant freshSince) {
    return Comparator.comparing((Fact fact) -> isOld(fact, freshSince))
        .thenComparing(Fact::kind)
        .thenComparing(Fact::knownAt, Comparator.reverseOrder())
        .thenComparing(Fact::reference);
  }

  private static boolean isOld(Fact fact, Instant freshSince) {
    return fact.kind() == Kind.CONFIRMATION && fact.knownAt().isBefore(freshSince);
  }
}
