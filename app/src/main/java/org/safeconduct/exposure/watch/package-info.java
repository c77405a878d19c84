/// Who came to where an alert is in force, and who left: noticed as facts, alerts and time change,
/// and kept.
@NullMarked
package org.safeconduct.exposure.watch;

import org.jspecify.annotations.NullMarked;
