/// The register for programs: people as JSON, and an organisation's list of people taken in.
///
/// How an import is answered is open to the rooms above, so that lists of trips are answered
/// alike.
@NamedInterface("api")
@NullMarked
package org.safeconduct.people.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
