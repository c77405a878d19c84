package org.safeconduct.governance.delegations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;

/// A decision that was taken under an authority.
///
/// @param delegation under which one; null if the post itself had the authority
/// @param seat who is accountable
/// @param person who decided
/// @param subject what about: a kind and an id
public record AuthorityUse(
    Authority authority,
    @Nullable DelegationId delegation,
    Seat seat,
    PersonId person,
    String subject,
    Instant at) {}
