/// Takes in an organisation's own list of people: all of it or nothing, and only what is new.
///
/// - Front door: [PeopleImports]. Screens: `/people/import`.
@NamedInterface("imports")
@NullMarked
package org.safeconduct.people.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
