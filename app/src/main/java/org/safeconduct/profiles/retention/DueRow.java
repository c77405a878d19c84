package org.safeconduct.profiles.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row that was kept long enough.
///
/// @param id as its room calls it
/// @param at since when it is kept
/// @param held whether a legal hold keeps it
public record DueRow(
    String id, @Nullable UUID person, @Nullable UUID organisation, Instant at, boolean held) {}
