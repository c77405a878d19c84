/// The index that finds points in an area and an interval among many millions.
///
/// - Front doors: [LegIndex] for *who is there*; [Covering] for an area made ready to be asked
///   about.
/// - Words: a *cell* is a square of the grid; a *covering* says of each cell whether it lies
///   inside an area, or which edges cross it; a *partition* holds the legs that start in the
///   same days and last about as long, in a few *runs*, each in the order of its cells.
/// - Not here: what a hit means for a person (the package above).
@NullMarked
package org.safeconduct.engine.index;

import org.jspecify.annotations.NullMarked;
