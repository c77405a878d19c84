package org.safeconduct.alerts;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What the fragment `alerts/_details` shows.
///
/// @param alert the alert
/// @param said what it says in the reader's language if it has it; null if it says nothing
/// @param zone the time zone of its area; null if nothing could be placed
public record AlertDetails(
    Alert alert, @Nullable Information said, @Nullable ZoneId zone) {}
