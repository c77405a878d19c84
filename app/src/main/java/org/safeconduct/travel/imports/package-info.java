/// Takes in an organisation's own list of trips: all of it or nothing, and only what is new.
///
/// - Front door: [TripImports]. Screens: `/trips/import`.
@NamedInterface("imports")
@NullMarked
package org.safeconduct.travel.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
