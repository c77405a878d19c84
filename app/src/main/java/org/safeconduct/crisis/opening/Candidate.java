package org.safeconduct.crisis.opening;

import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.Member.Presence;
import org.safeconduct.people.PersonCard;

/// Somebody who would be counted in.
///
/// @param card who
/// @param presence why they are believed to be there; null if an officer named them
public record Candidate(PersonCard card, @Nullable Presence presence) {}
