/// Whom do we look after, who depends on them, how do we reach them, where do they live and
/// work?
///
/// - Front doors: [PeopleRegister]; `people.lists.ListImports` takes in an organisation's own
///   lists. Tells others: [PeopleImported]. Screens: `/people`, `/people/import`.
/// - A *station* is where a person works or lives for some time: stored in versions, never
/// overwritten. A *channel* is a way to reach a person.
/// - `people.lists` reads lists in CSV, for this room and those above; `people.imports` says what
///   a list of people means.
/// - `people.sharing` says what one organisation lets another one look at; what that is, rooms
/// above
///   say.
/// - Not here: where somebody was seen (exposure), trips (travel), sign-in (access).
@ApplicationModule(allowedDependencies = {"places", "profiles"})
@NullMarked
package org.safeconduct.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
