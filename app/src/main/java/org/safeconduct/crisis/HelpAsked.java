package org.safeconduct.crisis;

import org.safeconduct.people.PersonId;

/// A member needs help or is injured, and nobody has taken it yet.
///
/// @param headcount which headcount
/// @param person which member
public record HelpAsked(HeadcountId headcount, PersonId person) {}
