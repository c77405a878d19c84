/// What does whoever decides need to read, and regularly?
///
/// - Front doors: [RegularLists] (personnel, dependants, training, briefings, premises, on screen),
///   [Schedules] (who gets which of them when), [Deliveries] (what was sent). Screens: `/lists`.
/// - A *schedule* sends a list in the name of its recipient: with the rights and the walls that the
///   recipient has at that moment. The mail holds numbers and a link; the file is fetched here by
///   nobody but the recipient.
/// - Not here: what the lists hold (people, governance, premises).
@ApplicationModule(
    allowedDependencies = {
      "people",
      "people :: awareness",
      "governance",
      "governance :: nominations",
      "notifications",
      "access",
      "premises"
    })
@NullMarked
package org.safeconduct.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
