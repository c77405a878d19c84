/// Live position by consent: a person opens a window, and only positions of moments inside one are
/// taken.
///
/// - Front door: [LiveSharing]. Screens: `/me/live`.
/// - A position that was taken is a confirmation like any other: certain while it is fresh, then
///   possible, shown by its age, and gone after three days.
@NullMarked
package org.safeconduct.exposure.live;

import org.jspecify.annotations.NullMarked;
