package org.safeconduct.profiles;

import java.time.Instant;
import java.util.UUID;

/// That somebody classified a record.
///
/// @param subject the record's id
/// @param code of the label in that edition
/// @param rank of the label, 0 to 3
/// @param ordinary the rank that such records have anyway in that edition, 0 to 3
/// @param reason why, in words; may be empty when the label was raised
/// @param originator the identity of who gave it, whatever their name
public record RecordLabel(
    UUID subject,
    EditionId edition,
    String code,
    int rank,
    int ordinary,
    String reason,
    Instant recordedAt,
    String recordedBy,
    String originator) {}
