package org.safeconduct.crisis.opening;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Confidence;
import org.safeconduct.shared.Folded;

/// Finds people who stand in the register once for each organisation they work for: whose files
/// an officer said are one person's, and the same name at the same mail address. They count once
/// (`domain.md` 8.11.5).
public final class Twins {
  private static final Comparator<Candidate> SUREST = Comparator.comparing(Twins::confidence)
      .thenComparing(it -> it.card().organisationName())
      .thenComparing(it -> it.card().id().value());

  private Twins() {}

  /// Who does not count, and as whom they are counted.
  public static Map<PersonId, PersonCard> among(List<Candidate> candidates) {
    var counted = new HashMap<String, PersonCard>();
    var twins = new HashMap<PersonId, PersonCard>();
    for (var candidate : candidates.stream().sorted(SUREST).toList()) {
      var marks = marks(candidate);
      var twin = marks.stream().map(counted::get).filter(Objects::nonNull).findFirst();
      twin.ifPresent(it -> twins.put(candidate.card().id(), it));
      marks.forEach(mark -> counted.putIfAbsent(mark, twin.orElse(candidate.card())));
    }
    return twins;
  }

  private static List<String> marks(Candidate candidate) {
    return Stream.concat(Stream.of(candidate.human().toString()), mark(candidate.card()).stream())
        .toList();
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
