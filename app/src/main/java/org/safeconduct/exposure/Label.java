package org.safeconduct.exposure;

import org.jspecify.annotations.Nullable;

/// The words for the place of a fact.
///
/// @param place in the source's own words; on the way: where from
/// @param onTo on the way: where to
/// @param country ISO 3166-1 alpha-2; empty on the way abroad and when not known
record Label(String place, @Nullable String onTo, String country, Source source) {}
