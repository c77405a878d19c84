/// What can be done from the command line? `./safeconduct serve | import | audit | doctor`.
///
/// - Front door: [CommandLineStart], called by the main class. One class a command. What another
///   jar adds is an [AddedCommand]; it starts a server by [Launch].
/// - Not here: anything that a page or the API cannot do too; a command calls the same front
///   doors.
@ApplicationModule
@NullMarked
package org.safeconduct.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
