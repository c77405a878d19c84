package org.safeconduct.exposure.web;

import org.jspecify.annotations.Nullable;

/// What stood in the address or in a form, as text, so that every mistake can be told at once
/// and shown again as it was typed.
///
/// @param at one moment
/// @param from start of a stretch of time
/// @param to its end
/// @param knownAt the earlier moment at which it was known
/// @param confidence `certain`, `likely`, `possible`, or several with commas
/// @param organisation id, code or name
/// @param category such as `NATIONAL_STAFF`
/// @param group `present`, `arriving` or `unlocated`
/// @param text words to look for
record ExposureQuery(
    @Nullable String at,
    @Nullable String from,
    @Nullable String to,
    @Nullable String knownAt,
    @Nullable String confidence,
    @Nullable String organisation,
    @Nullable String category,
    @Nullable String group,
    @Nullable String text) {
  /// The start as a form field for date and time holds it.
  public @Nullable String typedFrom() {
    return Moments.typed(from);
  }

  /// The end as a form field for date and time holds it.
  public @Nullable String typedTo() {
    return Moments.typed(to);
  }

  /// The same with another time.
  ExposureQuery asking(@Nullable String at, @Nullable String from, @Nullable String to) {
    return new ExposureQuery(
        at, from, to, knownAt, confidence, organisation, category, group, text);
  }

  /// The same as known at another moment.
  ExposureQuery asKnownAt(@Nullable String moment) {
    return new ExposureQuery(at, from, to, moment, confidence, organisation, category, group, text);
  }
}
