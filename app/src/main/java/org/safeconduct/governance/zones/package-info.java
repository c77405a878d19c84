/// Warden zones as they are drawn, kept and covered (`domain.md` 5.4).
///
/// - Front doors: [org.safeconduct.governance.zones.ZoneBook] reads,
///   [org.safeconduct.governance.zones.Drawing] changes. Screens: `/network/zones`.
/// - A *boundary* is given as a drawing, as GeoJSON, as corners or as a file; what had to be
///   mended is kept and told. Each change makes a version; the earlier ones stay.
/// - An *assembly point* is where the people of one zone gather at once; a *concentration
///   point* is where those of several zones gather before they move.
/// - *Coverage* follows from posts and absences (`governance.gaps`) at the moment of asking.
@NamedInterface("zones")
@NullMarked
package org.safeconduct.governance.zones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
