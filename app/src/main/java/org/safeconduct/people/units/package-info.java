/// Organisations and their units, each in a tree.
///
/// - Front door: [Units]. Screens: `/organisations`.
/// - A person belongs to one unit at most. What ended is kept, because old entries name it.
@NamedInterface("units")
@NullMarked
package org.safeconduct.people.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
