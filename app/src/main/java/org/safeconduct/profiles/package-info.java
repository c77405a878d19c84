/// What differs between organisations: labels, categories, posts, words and settings, as versioned
/// Framework Profiles (`architecture.md` 3).
///
/// - Front doors: [Profiles] (what holds for an organisation on a day), [Labels] (how a record is
///   classified). Screens: `/profiles`, `/labels`.
/// - An *edition* is one version of a profile; once published it never changes. A *choice* is an
///   organisation's edition with its overrides, from a day on; earlier choices stay readable.
/// - A *rank*, 0 to 3, compares labels of different profiles; who may read it is for `access`.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.safeconduct.profiles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
