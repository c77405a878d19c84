package org.safeconduct.governance.zones;

import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.shared.Mended;

/// A zone as somebody wants it.
///
/// @param code 1 to 50 characters, no other zone's
/// @param name 1 to 200 characters
/// @param organisation whose people only; null for everybody
/// @param boundary what came of the boundary as it was given; null leaves it as it is
/// @param radioChannel at most 100 characters
/// @param reason at most 500 characters
public record NewZone(
    String code,
    String name,
    @Nullable OrganisationId organisation,
    @Nullable Mended boundary,
    String radioChannel,
    String reason) {}
