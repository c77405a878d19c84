/// What does a full organisation look like? People, trips, premises, zones and alerts that do
/// not exist, for trying everything out without a real name.
///
/// - Front door: [DemoOrganisation], used by `./safeconduct demo`. `demo.synthetic` makes the
/// organisation without a database, for whoever measures.
/// - The only room that writes into the tables of others: it fills an empty demo by `COPY`, as
///   no front door could take in so many people so fast. Nothing of it runs outside a demo.
/// - Not here: starting and stopping (commands).
@ApplicationModule(
    allowedDependencies = {
      "people",
      "people :: presence",
      "people :: confirmations",
      "people :: duplicates",
      "places",
      "governance",
      "governance :: training",
      "premises",
      "travel",
      "access",
      "access :: factors",
      "alerts",
      "exposure",
      "notifications",
      "briefing",
      "profiles"
    })
@NullMarked
package org.safeconduct.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
