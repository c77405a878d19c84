package org.safeconduct.bench.people;

import org.jspecify.annotations.Nullable;

/// What somebody types to find a person.
///
/// @param number of the person who is meant, if one is
record Wanted(String text, @Nullable String number) {}
