/// What in headcounts wants somebody's attention now: on the status line of every page, among
/// the decisions that wait, on the timeline, and as news to open boards and consoles.
///
/// - Not here: what one headcount looks like (`HeadcountBoard`, in the room itself, and `board`).
@NullMarked
package org.safeconduct.crisis.attention;

import org.jspecify.annotations.NullMarked;
