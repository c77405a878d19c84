package org.safeconduct.profiles.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeconduct.platform.RetentionRule;

/// How much of a rule was kept long enough.
///
/// @param days how long it is kept where an organisation chose nothing else
/// @param rows how many would be deleted now
/// @param held how many a legal hold keeps
/// @param oldest of those that would be deleted
/// @param newest of those
/// @param lastAt when the rule was last applied; null if never
/// @param trouble what went wrong then; null if nothing
public record DueCount(
    RetentionRule rule,
    int days,
    long rows,
    long held,
    @Nullable Instant oldest,
    @Nullable Instant newest,
    @Nullable Instant lastAt,
    @Nullable String trouble) {}
