/// Breaking the glass on data: whoever must see people outside of their scope opens their records
/// with a reason, for some minutes, and looks without changing anything; those responsible are told
/// at once, and another person reviews it.
///
/// - Front door: [Openings]. Screens: `/access/openings`.
/// - Not here: the emergency key, which lets in who cannot sign in (`access.emergency`).
@NullMarked
package org.safeconduct.access.openings;

import org.jspecify.annotations.NullMarked;
