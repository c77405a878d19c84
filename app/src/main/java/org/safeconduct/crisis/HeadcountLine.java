package org.safeconduct.crisis;

/// One line of the list of headcounts.
///
/// @param headcount which one
/// @param totals how those members stand whom the reader may see
public record HeadcountLine(HeadcountRecord headcount, Totals totals) {}
