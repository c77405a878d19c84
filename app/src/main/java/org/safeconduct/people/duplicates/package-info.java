/// One person, several files: found by rules, decided by an officer, undone without a trace in the
/// files.
///
/// - Front doors: [Duplicates] (what waits and what was decided), [Joining] (decides), [Requests]
///   (who sees one file only asks). Screens: `/people/duplicates`, `/people/{id}/duplicates`.
/// - Nothing is moved and nothing is overwritten: the file that *leads* stands for the person where
///   people are counted, and the other one follows it (`docs/decisions/0019`).
/// - Two files are shown to whom the wall shows both.
@NamedInterface("duplicates")
@NullMarked
package org.safeconduct.people.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
