/// Who took which awareness course and security briefing, of everybody (`domain.md` S2.34, S2.35).
///
/// - Front doors: [CoursesTaken] (one person's), [CourseStatus] (everybody's, for the regular
///   lists). Screens: `/people/{id}/courses`.
/// - A *briefing* is a course about one country. It is recorded once and never overwritten;
///   whoever recorded it by mistake withdraws it.
/// - `people.awareness.imports` says what a list of courses means.
/// - What counts is the one that counts longest; how long, the certificate says, else the profile.
/// - Not here: the training of people in posts (`governance.training`).
@NamedInterface("awareness")
@NullMarked
package org.safeconduct.people.awareness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
