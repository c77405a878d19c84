package org.safeconduct.exposure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.Page;
import org.safeconduct.shared.Interval;

/// One page of an exposure for a screen.
///
/// @param asOf up to when changes of homes, trips and confirmations were taken in
/// @param when the time asked about
/// @param filter what was asked for
/// @param over that the alert asked about is over; absent while it is not, and for an area
/// @param people those of the group asked for, in the order asked for
public record ExposureList(
    Instant asOf,
    Interval when,
    ExposureFilter filter,
    Totals totals,
    @Nullable Over over,
    Page<ExposedPerson> people) {}
