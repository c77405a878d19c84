/// The liaison register (`domain.md` S0.13, S2.26): counterparts outside, how to reach them,
/// what was agreed with them, when one spoke last and is to speak again.
///
/// - Front door: [org.safeconduct.governance.liaison.Liaison]. Screens: `/network/liaison`.
/// - The *keeper* is who of ours keeps the contact; a contact is *overdue* when the day is
///   over on which one was to speak again.
/// - Read by whoever reads the network for everybody, and by keepers; a focal point of one
///   organisation does not see what others agreed with the host.
@NamedInterface("liaison")
@NullMarked
package org.safeconduct.governance.liaison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
