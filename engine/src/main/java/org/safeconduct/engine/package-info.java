/// Who is, was or will be in an area during an interval, how sure is it, and why?
///
/// - Front door: [ExposureEngine]. Words: a *fact* is one thing known about where a person is; a
///   *question* is an area and an interval; an *answer* counts each person once, at her best.
/// - Plain Java and JTS; no Spring, no database, no clock: who asks says what time it is.
/// - Not here: where facts come from and who may ask (the room `exposure` of the app).
@NullMarked
package org.safeconduct.engine;

import org.jspecify.annotations.NullMarked;
