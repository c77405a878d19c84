package org.safeconduct.crisis;

import org.safeconduct.people.PersonId;

/// Somebody answered for a member who had been silent.
///
/// @param headcount which headcount
/// @param person which member
public record PersonAccountedFor(HeadcountId headcount, PersonId person) {}
