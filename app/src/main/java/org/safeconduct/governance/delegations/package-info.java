/// Who may decide what, and who gave that authority (`domain.md` 8.2).
///
/// - Front door: [org.safeconduct.governance.delegations.Delegations]. Screens:
///   `/network/delegations`.
/// - Some posts hold an authority by themselves ([Authority#isInherent]); others by a
///   *delegation*: from a seat to a seat or a person, for places and organisations, within
///   limits, for a time. Each link of a chain must hold at the moment of the decision.
/// - Accountability stays with whoever delegates. Each use is written down beside the deed.
@NamedInterface("delegations")
@NullMarked
package org.safeconduct.governance.delegations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
