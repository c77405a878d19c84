/// Who holds which post today, for which zone, under which delegation?
///
/// - Front doors: [Appointments], [Zones], [Directory]. By topic: `governance.posts`
///   (letters and
///   terms), `governance.gaps` (what is not covered), `governance.nominations` (how focal
///   points
///   come), `governance.delegations` (who may decide what), `governance.chart` (reporting
///   lines),
///   `governance.handover` (what successors must know), `governance.zones` (boundaries,
///   gathering points, coverage), `governance.meetings`, `governance.consultations`,
///   `governance.liaison`; `governance.imports` says what lists of zones and posts mean. Tells
///   others: [ZonesImported], [ZoneRedrawn], [PostsImported], [AppointmentChanged]. A topic
///   that
///   reminds people by mail implements [ReminderSource].
///   Screens: `/network`, `/zones/import`, `/posts/import`.
/// - A *seat* is a post where it is held; it stays the same when its holder changes.
/// - A *zone* is the part of a town that one warden looks after, people of all
///   organisations and
/// their dependants included (`domain.md` 5.4). When a list of people was taken in, everybody
/// gets the zone in which the residence lies.
/// - Not here: what a post allows to do in the system (access).
@ApplicationModule(
    allowedDependencies = {
      "people",
      "people :: api",
      "people :: files",
      "people :: lists",
      "places",
      "profiles"
    })
@NullMarked
package org.safeconduct.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
