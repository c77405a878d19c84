package org.safeconduct.people.copies;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A copy of what is held about a person, or one that is being made.
///
/// @param askedBy the name of who asked for it
/// @param parts how many parts it has
/// @param partsDone how many of them are written
/// @param doneAt when it was finished; null while it is made
/// @param expiresAt when the archive is deleted
/// @param fetchedAt when it was first handed over
/// @param trouble what went wrong; it is tried again
/// @param there whether the archive is still kept
public record DataCopy(
    UUID id,
    Instant askedAt,
    String askedBy,
    int parts,
    int partsDone,
    @Nullable Instant doneAt,
    @Nullable Instant expiresAt,
    @Nullable Instant fetchedAt,
    @Nullable String trouble,
    boolean there) {}
