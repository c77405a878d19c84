package org.safeconduct.crisis.opening;

import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.Member.Presence;
import org.safeconduct.people.PersonCard;
import org.safeconduct.people.PersonId;

/// Somebody who would be counted in.
///
/// @param card who
/// @param presence why they are believed to be there; null if an officer named them
/// @param human the file that stands for the person: the same for all of somebody's files
public record Candidate(PersonCard card, @Nullable Presence presence, PersonId human) {
  /// Of somebody with one file.
  public Candidate(PersonCard card, @Nullable Presence presence) {
    this(card, presence, card.id());
  }
}
