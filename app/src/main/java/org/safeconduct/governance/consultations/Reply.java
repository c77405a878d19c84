package org.safeconduct.governance.consultations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeconduct.people.OrganisationId;
import org.safeconduct.people.PersonId;

/// What an organisation said.
///
/// @param number within the organisation's replies, from 1; the highest counts
/// @param person who replied; null if it was told by letter and somebody else wrote it down
/// @param capacity a seat as [org.safeconduct.governance.Seat] writes it, or in words
/// @param by who wrote it down
/// @param document the id of the signed document that came with it; null if none did
/// @param late whether it came after the deadline
public record Reply(
    OrganisationId organisation,
    int number,
    Stance stance,
    String words,
    @Nullable PersonId person,
    String capacity,
    String by,
    Instant at,
    @Nullable UUID document,
    boolean late) {}
