package org.safeconduct.governance.delegations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;

/// Somebody who may decide today.
///
/// @param seat by which post, if by one
/// @param delegation by which one; null if the post itself has the authority
/// @param accountable the seat that stays accountable
/// @param until when that ends, if nothing changes
public record Entitled(
    PersonId person,
    @Nullable Seat seat,
    @Nullable Delegation delegation,
    Seat accountable,
    Instant until) {}
