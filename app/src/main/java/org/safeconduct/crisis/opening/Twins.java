package org.safeconduct.crisis.opening;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Folded;

/// Finds people who stand in the register once for each organisation they work for: the same
/// name at the same mail address is the same person and counts once (`domain.md` 8.11.5).
public final class Twins {
  private static final Comparator<Candidate> SUREST = Comparator.comparing(Twins::confidence)
      .thenComparing(it -> it.card().organisationName())
      .thenComparing(it -> it.card().id().value());

  private Twins() {}

  /// Who does not count, and as whom they are counted.
  public static Map<PersonId, PersonCard> among(List<Candidate> candidates) {
    var counted = new HashMap<String, PersonCard>();
    var twins = new HashMap<PersonId, PersonCard>();
    for (var candidate : candidates.stream().sorted(SUREST).toList())
      mark(candidate.card()).ifPresent(mark -> {
        var twin = counted.putIfAbsent(mark, candidate.card());
        if (twin != null) twins.put(candidate.card().id(), twin);
      });
    return twins;
  }

  private static Optional<String> mark(PersonCard card) {
    var email = card.email();
    return email == null || email.isBlank()
        ? Optional.empty()
        : Optional.of(email.strip().toLowerCase(Locale.ROOT) + " " + Folded.of(card.name()));
  }

  private static Confidence confidence(Candidate candidate) {
    var presence = candidate.presence();
    if (presence == null) return Confidence.CERTAIN;
    return presence.confidence() == null ? Confidence.POSSIBLE : presence.confidence();
  }
}
