package org.safeconduct.governance.posts;

import java.util.Set;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;

/// What leads to a post before anybody is appointed to it. A topic that knows such steps
/// implements it.
public interface StepsBefore {
  /// A step that was left out; its words are `governance.posts.left-out.<name>`.
  enum LeftOut {
    NOMINATION,
    TRAINING,
    LETTER
  }

  /// What was left out for this person in this seat; empty if nothing, or if the seat asks for
  /// none.
  Set<LeftOut> leftOut(PersonId person, Seat seat);
}
