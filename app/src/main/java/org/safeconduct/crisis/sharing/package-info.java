/// One headcount shown to another organisation: an organisation lets it look, until a day, at how
/// its own people stand there. Looking changes nothing, and stops at once when it is taken back.
///
/// - Front door: [BoardShares]. Screens: `/headcounts/shared`.
/// - Not here: records of people that are shared (`access.openings`).
@NullMarked
package org.safeconduct.crisis.sharing;

import org.jspecify.annotations.NullMarked;
