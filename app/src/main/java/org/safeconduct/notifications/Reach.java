package org.safeconduct.notifications;

import java.util.List;
import org.safeconduct.people.PersonId;

/// Whom a message can reach, by what the register knows.
///
/// @param reachable how many have a usable mail address
/// @param withoutChannel who has none and has to be called, in the order asked
public record Reach(int reachable, List<PersonId> withoutChannel) {
  public Reach {
    withoutChannel = List.copyOf(withoutChannel);
  }
}
