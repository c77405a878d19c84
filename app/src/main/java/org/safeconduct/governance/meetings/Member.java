package org.safeconduct.governance.meetings;

import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;

/// Somebody who sits in a body by a post.
///
/// @param alternate whether only in the place of somebody else
public record Member(PersonId person, Seat seat, boolean alternate) {}
