/// What does a full organisation look like? People, trips, premises, zones and alerts that do
/// not exist, for trying everything out without a real name.
///
/// - Front doors: [DemoCommand], which is `./safeconduct demo`, and [DemoOrganisation], which it
///   fills. `demo.synthetic` makes the organisation without a database.
/// - In a jar of its own beside the product, never in it: no other room names anything of it, and
///   its files are those in folders called `demo` and those whose name begins with `demo`
///   (`app/pom.xml`, `docs/decisions/0032`).
/// - The only room that writes into the tables of others: it fills an empty demo by `COPY`, as
///   no front door could take in so many people so fast. Nothing of it runs outside a demo.
/// - Not here: starting and stopping (`Launch` in commands).
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
      "profiles",
      "commands"
    })
@NullMarked
package org.safeconduct.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
