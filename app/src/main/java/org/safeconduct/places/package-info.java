/// Which area is this point in; what is this place called?
///
/// - Front door: [Gazetteer], over the reference data that the build puts into the jar
/// (`reference/` on the class
///   path; sources and licences in `web/`). Screens: the type-ahead `GET /places?q=`.
/// - Keys: `geonames:2660646` a town, `iata:GVA` an airport, `region:CH-GE` a province,
/// `country:CH` a country.
/// - Not here: who stays in a place (people, travel, premises).
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeconduct.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
