/// Who goes where, and when? Trips and their legs, as organisations and travellers state them.
///
/// - Front doors: [Itineraries]; `travel.imports` says what a list of trips means. Tells
///   others: [TripsImported]. Screens: `/trips`, `/trips/import`.
/// - A *trip* belongs to one person and has *legs*: one place for one interval each. Legs are
/// stored in versions, never overwritten. An itinerary is a plan, not a position.
/// - Not here: whether anybody is in harm's way (exposure).
@ApplicationModule(allowedDependencies = {"people", "people :: api", "people :: lists", "places"})
@NullMarked
package org.safeconduct.travel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
