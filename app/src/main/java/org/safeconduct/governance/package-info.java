/// Who holds which post today, and for which zone?
///
/// - Front doors: [Appointments], [Zones], [Directory]; `governance.imports` says what lists of
///   zones and posts mean. Tells others: [ZonesImported], [PostsImported]. Screens: `/network`,
///   `/zones/import`, `/posts/import`.
/// - A *zone* is the part of a town that one warden looks after, people of all organisations and
/// their dependants included (`domain.md` 5.4). When a list of people was taken in, everybody
/// gets the zone in which the residence lies.
/// - Not here: what a post allows to do in the system (access).
@ApplicationModule(allowedDependencies = {"people", "people :: api", "people :: lists", "places"})
@NullMarked
package org.safeconduct.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
