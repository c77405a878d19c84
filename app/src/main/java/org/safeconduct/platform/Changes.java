package org.safeconduct.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stretch of a room's change table, in order (`architecture.md` 1, *Events or change
/// tables*).
///
/// @param position up to where it was read; ask again after it
/// @param persons whose facts changed, each once
/// @param heldBackSince when the earliest of the changes was recorded that are stored already and
///     handed out later only, because a transaction older than they is still running; absent when
///     there is none
public record Changes(
    long position, List<UUID> persons, @Nullable Instant heldBackSince) {}
