package org.safeconduct.exposure.web;

import org.jspecify.annotations.Nullable;

/// What stood in the address or in a form, as text, so that every mistake can be told at once
/// and shown again as it was typed.
///
/// @param at one moment
/// @param from start of a stretch of time
/// @param to its end
/// @param confidence `certain`, `likely`, `possible`, or several with commas
/// @param organisation id, code or name
/// @param category such as `NATIONAL_STAFF`
/// @param group `present`, `arriving` or `unlocated`
/// @param text words to look for
/// @param cursor where the last answer stopped
/// @param limit how many people at most
record ExposureQuery(
    @Nullable String at,
    @Nullable String from,
    @Nullable String to,
    @Nullable String confidence,
    @Nullable String organisation,
    @Nullable String category,
    @Nullable String group,
    @Nullable String text,
    @Nullable String cursor,
    @Nullable String limit) {
  /// The same with another time.
  ExposureQuery asking(@Nullable String at, @Nullable String from, @Nullable String to) {
    return new ExposureQuery(
        at, from, to, confidence, organisation, category, group, text, cursor, limit);
  }
}
