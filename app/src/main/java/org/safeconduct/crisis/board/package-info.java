/// The screens of a headcount for officers, wardens and focal points, and what programs can
/// read.
@NullMarked
package org.safeconduct.crisis.board;

import org.jspecify.annotations.NullMarked;
