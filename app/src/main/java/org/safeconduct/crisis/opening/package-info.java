/// Preparing and opening a headcount, for officers and for programs.
@NullMarked
package org.safeconduct.crisis.opening;

import org.jspecify.annotations.NullMarked;
