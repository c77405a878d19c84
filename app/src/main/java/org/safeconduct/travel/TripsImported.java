package org.safeconduct.travel;

import java.util.UUID;

/// A list of trips was taken in. Whose facts changed is read from [Itineraries#changesAfter].
///
/// @param changed how many trips were created, changed or cancelled
public record TripsImported(UUID importId, int changed) {}
