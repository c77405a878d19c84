/// Which posts want somebody: every designated official, security focal point and warden shows a
/// holder and an alternate, or a visible gap (`domain.md` 8.11, 17); every other post that is held
/// shows when its term runs out or ran out, and when its holder is absent.
///
/// - Front door: [org.safeconduct.governance.gaps.Gaps]. Screens: `/network/gaps`.
/// - A seat wants a holder when a zone is looked after, when an organisation or a country has
///   people, or when somebody was ever appointed there and the post was not abolished: [Wanted].
/// - Who is absent is told by the rooms that know ([org.safeconduct.platform.AbsenceSource]).
@NamedInterface("gaps")
@NullMarked
package org.safeconduct.governance.gaps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
