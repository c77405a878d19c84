package org.safeconduct.crisis;

/// A headcount was closed; its certificate can be had.
///
/// @param headcount which one
public record HeadcountClosed(HeadcountId headcount) {}
