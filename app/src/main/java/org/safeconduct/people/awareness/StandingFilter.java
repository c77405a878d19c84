package org.safeconduct.people.awareness;

import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;

/// Whom a list shows; what is `null` does not limit it.
///
/// @param text words of the name, or the number
/// @param country of the duty station now, ISO 3166-1 alpha-2
public record StandingFilter(
    @Nullable OrganisationId organisation,
    @Nullable String text,
    @Nullable String country,
    @Nullable Standing standing) {}
