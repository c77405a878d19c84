/// Whom to call, under which number, and the sheet for it that is printed.
///
/// - Not here: who has not answered (`HeadcountPeople`, in the room itself); the pages of the
///   call list (`board`).
@NullMarked
package org.safeconduct.crisis.calls;

import org.jspecify.annotations.NullMarked;
