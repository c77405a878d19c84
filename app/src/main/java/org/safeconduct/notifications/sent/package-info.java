/// What was asked and what was sent: the lists, a message as its recipient got it, and exports.
/// Screens: `/messages`.
@NullMarked
package org.safeconduct.notifications.sent;

import org.jspecify.annotations.NullMarked;
