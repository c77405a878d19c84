package org.safeconduct.people;

import org.safeconduct.profiles.Vocabulary;
import org.springframework.stereotype.Component;

/// Whom the security arrangements of their organisation cover, by its profile.
@Component
public class SecurityCover {
  private final Vocabulary vocabulary;

  SecurityCover(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /// Whether they cover this person.
  public boolean of(PersonCard card) {
    return vocabulary.covers(card.category().name(), card.organisation().value());
  }
}
