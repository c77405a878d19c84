/// Who asks, what may they do, what time is it, how does a page look, what was done? The ground
/// floor of every room.
///
/// - Ports that higher rooms implement: [Permissions], [StatusItem], [WaitingDecision],
/// [TimelineSource], [SelfCheck].
/// - Not here: who holds which role (access), any word of the domain (the rooms).
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.safeconduct.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
