/// Everything that is held about a person, in one archive, for that person.
///
/// - Front door: [DataCopies]. Screens: `/people/{id}/copies`, from “My profile” and the person's
///   page.
/// - Each room says in its [org.safeconduct.platform.Holdings] what it holds.
@NullMarked
package org.safeconduct.people.copies;

import org.jspecify.annotations.NullMarked;
