package org.safeconduct.governance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.Area;

/// A warden zone.
///
/// @param organisation whose people only, or `null` for persons of all organisations
/// @param assemblyPoint where people gather, in words
public record Zone(
    UUID id,
    String name,
    @Nullable OrganisationId organisation,
    Area area,
    @Nullable String assemblyPoint) {}
