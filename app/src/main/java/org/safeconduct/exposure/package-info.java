/// Where is everybody, and who is, was or will be where something is wrong?
///
/// - Front doors: [ExposureBoard] for areas and alerts, [Whereabouts] for people. Screens:
///   `/alerts/{id}/people`, `/exposure`, `/whereabouts/{person}`.
/// - *Whereabouts* are the best statement of where a person is, was or will be; *exposure* is
///   that they overlap an alert or area in place and time; *unlocated* are people and alert
///   areas that cannot be placed: always counted, never zero exposed (`architecture.md` 6.2).
/// - Confirmations are kept here; homes, presence calendars, premises and legs are
///   read from their rooms and followed by their change tables. The rules of confidence are those
/// of the engine.
/// - What was known at an earlier moment is read again from the rooms' versions when somebody
///   asks ([EarlierPictures]); no picture of it is kept current.
/// - Not here: whether people are safe (crisis), what happened (alerts).
@ApplicationModule(
    allowedDependencies = {
      "engine",
      "places",
      "profiles",
      "people",
      "people :: presence",
      "alerts",
      "premises",
      "travel"
    })
@NullMarked
package org.safeconduct.exposure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
