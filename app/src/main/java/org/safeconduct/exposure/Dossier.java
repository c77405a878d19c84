package org.safeconduct.exposure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeconduct.engine.Exposed;
import org.safeconduct.engine.Fact;
import org.safeconduct.engine.PersonFacts;
import org.safeconduct.people.PersonCard;
import org.safeconduct.platform.Scope;
import org.safeconduct.shared.Folded;

/// Everything known about one person's whereabouts.
///
/// @param folded the name without case and accents, for sorting and searching
/// @param unplaced what could not be made a fact
/// @param human the person whose file this is: the same for all of somebody's files
record Dossier(
    PersonCard card, String folded, List<Known> known, List<Unplaced> unplaced, UUID human)
    implements PersonFacts {
  /// Of somebody with one file.
  Dossier(PersonCard card, String folded, List<Known> known, List<Unplaced> unplaced) {
    this(card, folded, known, unplaced, card.id().value());
  }

  static Dossier of(PersonCard card, List<Known> known, List<Unplaced> unplaced) {
    return new Dossier(card, Folded.of(card.name()), List.copyOf(known), List.copyOf(unplaced));
  }

  /// The one from which the engine has this, as [Picture] gave it.
  static Dossier of(Exposed exposed) {
    return (Dossier) exposed.of();
  }

  /// The same, led by that file.
  Dossier ledBy(UUID leads) {
    return new Dossier(card, folded, known, unplaced, leads);
  }

  /// Whether the file stands for the person.
  boolean leads() {
    return human.equals(person());
  }

  /// Whether the person is in scope at a moment, by their ties or by a country that something
  /// known then or for later places them in.
  boolean isIn(Scope scope, Instant moment) {
    return scope.includes(card.subject())
        || !scope.countries().isEmpty()
            && !scope.withheld().contains(card.id().value())
            && known.stream()
                .filter(it -> it.fact().when().until().isAfter(moment))
                .anyMatch(it -> it.label().country() != null
                    && scope.countries().contains(it.label().country()));
  }

  @Override
  public UUID person() {
    return card.id().value();
  }

  @Override
  public List<Fact> facts() {
    var facts = new Fact[known.size()];
    for (int i = 0; i < facts.length; i++) facts[i] = known.get(i).fact();
    return List.of(facts);
  }

  /// The words for the place of a fact.
  ///
  /// @throws IllegalArgumentException if the dossier does not hold it: nobody guesses a place
  Label label(Fact fact) {
    return known.stream()
        .filter(
            it -> it.fact().reference().equals(fact.reference()) && it.fact().equals(fact))
        .map(Known::label)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "The dossier of " + person() + " does not hold " + fact.reference()));
  }
}
