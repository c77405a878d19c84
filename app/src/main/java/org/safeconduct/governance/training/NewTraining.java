package org.safeconduct.governance.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A training that is to be recorded.
///
/// @param on the day on which it was completed
/// @param title of the course or certificate, at most 200 characters; may be empty
/// @param by who gave it, at most 200 characters; may be empty
/// @param until the last day on which it counts; null where the profile says so, or for good
public record NewTraining(
    LocalDate on, String title, String by, @Nullable LocalDate until) {}
