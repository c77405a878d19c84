package org.safeconduct.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as permissions see one: the ties that decide whether an actor's [Scope] reaches that
/// person.
///
/// @param person the person
/// @param organisation the organisation that the person belongs to
/// @param zone the warden zone of the residence, if known
/// @param headOfHousehold the head of household of a dependant
public record Subject(
    UUID person,
    UUID organisation,
    @Nullable UUID zone,
    @Nullable UUID headOfHousehold) {}
