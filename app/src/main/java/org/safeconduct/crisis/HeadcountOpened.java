package org.safeconduct.crisis;

/// A headcount was opened: its population is frozen, its questions are queued.
///
/// @param headcount which one
public record HeadcountOpened(HeadcountId headcount) {}
