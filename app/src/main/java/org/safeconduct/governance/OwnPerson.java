package org.safeconduct.governance;

import java.util.Optional;
import org.safeconduct.people.PersonId;
import org.safeconduct.platform.Actor;
import org.safeconduct.platform.CurrentUser;

/// Which person of the register acts. Programs, jobs and accounts that belong to nobody act as
/// no person, so they hold no post and decide nothing.
public final class OwnPerson {
  private OwnPerson() {}

  /// The person, empty if the actor is none.
  public static Optional<PersonId> of(CurrentUser currentUser) {
    return currentUser.actor() instanceof Actor.Account account && account.person() != null
        ? Optional.of(new PersonId(account.person()))
        : Optional.empty();
  }
}
