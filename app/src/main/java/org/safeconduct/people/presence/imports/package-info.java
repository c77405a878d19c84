/// What a list of presence means: one row a stretch of days.
@NullMarked
package org.safeconduct.people.presence.imports;

import org.jspecify.annotations.NullMarked;
