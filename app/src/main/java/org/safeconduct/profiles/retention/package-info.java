/// How long is what kept, what was deleted, and what must not be?
///
/// - Front doors: [Retention] (what is due, what was deleted, the job), [Holds] (what must stay).
///   Screens: `/retention`.
/// - A *rule* is a room's [org.safeconduct.platform.RetentionRule]; its period is a setting of the
///   Framework Profile. A *statement* says what a deletion took, and is chained like the audit
///   trail.
/// - Not here: the audit trail and closed headcounts, which are kept.
@NamedInterface("retention")
@NullMarked
package org.safeconduct.profiles.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
