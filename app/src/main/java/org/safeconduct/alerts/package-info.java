/// What has just happened, is it true, what should people do?
///
/// - Front door: [AlertDesk]. Tells others: [AlertReceived], [AlertLifted]. Screens: `/alerts`.
/// - An *alert* is a message that something has happened or will happen, with area, time,
///   severity,
///   urgency, alert
///   certainty and advice; CAP is its standard form (`domain.md` 12). One that an officer types
///   in
///   by hand is the same
///   thing from there on.
/// - A *finding* says what was lenient about an alert that was kept; a *fault* says why one was
///   refused.
/// - Not here: who is in the area (exposure), whom to ask (crisis).
@ApplicationModule(allowedDependencies = "places")
@NullMarked
package org.safeconduct.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
