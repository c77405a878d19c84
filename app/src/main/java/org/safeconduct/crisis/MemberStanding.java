package org.safeconduct.crisis;

import org.safeconduct.crisis.answers.Standing;

/// A member and how they stand: one row of the board.
///
/// @param member who
/// @param standing how they stand now
public record MemberStanding(Member member, Standing standing) {}
