package org.safeconduct.crisis.calls;

import org.jspecify.annotations.Nullable;
import org.safeconduct.crisis.MemberStanding;
import org.safeconduct.people.PersonCard;

/// One line of a call list.
///
/// @param row whom to ask about
/// @param phone the number to call; null if none is known
/// @param via whose number it is; null if it is the member's own
public record Call(
    MemberStanding row, @Nullable String phone, @Nullable PersonCard via) {}
