package org.safeconduct.notifications;

import java.util.List;
import org.safeconduct.people.PersonId;

/// Whom a message could reach, foretold from the register.
///
/// @param reachable how many have a usable mail address
/// @param withoutChannel who has none and has to be called, in the order asked
public record Reach(int reachable, List<PersonId> withoutChannel) {
  public Reach {
    withoutChannel = List.copyOf(withoutChannel);
  }
}
