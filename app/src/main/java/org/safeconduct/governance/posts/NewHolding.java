package org.safeconduct.governance.posts;

import org.jspecify.annotations.Nullable;
import org.safeconduct.governance.Seat;
import org.safeconduct.people.PersonId;
import org.safeconduct.shared.Interval;

/// Who is to be appointed to what.
///
/// @param file the signed letter, if it is at hand
/// @param source `page` or `api`
public record NewHolding(
    PersonId person,
    Seat seat,
    Interval when,
    Letter letter,
    Lines lines,
    @Nullable LetterFile file,
    String source) {}
