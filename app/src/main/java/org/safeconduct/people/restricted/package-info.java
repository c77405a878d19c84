/// What only few may know of a person: blood group, mobility needs, proof of life.
///
/// - Front door: [RestrictedFields]. Screens: `/people/{id}/restricted`.
/// - Sealed: encrypted by the application with a key that is not in the database (`Seal` in
/// platform).
///   Whoever opens a field says why, and leaves a row in the audit trail.
@NamedInterface("restricted")
@NullMarked
package org.safeconduct.people.restricted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
