/// Preparing a headcount: who would be counted, each once, what would be asked, whom it would
/// reach; the form for it.
///
/// - `PopulationFinder` finds the people whom a `Population` means; `Twins` are those who stand
///   in the register twice; `Foresight` tells what opening would do.
/// - Not here: the opening itself (`Opener`, in the room itself); what is asked (`asking`).
@NullMarked
package org.safeconduct.crisis.opening;

import org.jspecify.annotations.NullMarked;
