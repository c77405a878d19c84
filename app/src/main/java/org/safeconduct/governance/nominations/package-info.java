/// How somebody becomes the security focal point of an organisation, or the alternate: identified,
/// nominated by the Executive Head's delegate, accepted, trained, active (S2.14-15, `domain.md`
/// 8.11, 17).
///
/// - Front door: [org.safeconduct.governance.nominations.Nominations]. Tells others:
///   [org.safeconduct.governance.nominations.NominationMoved]. Screens: `/network/nominations`,
///   and `/a/n` for a nominee who has no account.
/// - Not here: mails (the console writes them, because mail stands on a higher floor).
@NamedInterface("nominations")
@NullMarked
package org.safeconduct.governance.nominations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
