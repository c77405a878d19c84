package org.safeconduct.platform.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// Which entries of the audit trail are shown; null does not limit.
///
/// @param actor part of the actor's name
/// @param deed the beginning of the deed, such as `alerts.`
/// @param subject the id of what it was done to
/// @param from the first day, UTC
/// @param to the last day, UTC, included
record AuditFilter(
    @Nullable String actor,
    @Nullable String deed,
    @Nullable String subject,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {}
