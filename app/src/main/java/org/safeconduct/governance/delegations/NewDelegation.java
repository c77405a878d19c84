package org.safeconduct.governance.delegations;

import org.safeconduct.governance.Seat;
import org.safeconduct.shared.Interval;

/// Authority that is to be passed on.
///
/// @param letter reference of the letter in which the giver says so
public record NewDelegation(
    Authority authority,
    Seat from,
    Delegation.Receiver to,
    Bounds bounds,
    Interval when,
    String letter,
    boolean revocable) {}
