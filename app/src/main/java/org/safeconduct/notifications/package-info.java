/// Did the message reach them, what did they answer?
///
/// - Front doors: [Messenger], [MailLine] (do messages get out now?); screens: `/messages`.
/// - A *question* is what is asked of many people at once (or told to them); a *message* is one
///   person's copy of one *round* of it. Its states are *queued*, *handed over*, *answered*, or
///   *failed* with the reason; none is reached without evidence (`architecture.md` 6.1).
/// - Not here: what an answer means and the page that takes it (the room that asks), whom to
///   ask (crisis).
@ApplicationModule(allowedDependencies = {"people", "governance", "places"})
@NullMarked
package org.safeconduct.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
