package org.safeconduct.access;

import org.jspecify.annotations.Nullable;
import org.safeconduct.people.PersonCard;

/// Whom an administrator meant.
///
/// @param card who it is; null if nobody was typed or nobody has that number
/// @param other the account that belongs to that person already
/// @param wrong why an account cannot belong to that person yet; null if it can
record MeantPerson(
    @Nullable PersonCard card, @Nullable Account other, AccountOutcome.@Nullable Refused wrong) {
  static final MeantPerson NOBODY = new MeantPerson(null, null, null);

  static MeantPerson refused(String words) {
    return new MeantPerson(null, null, AccountPersons.refused(words));
  }
}
