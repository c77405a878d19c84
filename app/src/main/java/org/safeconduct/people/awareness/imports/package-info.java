/// What a list of courses means: one row a course or briefing that somebody took.
@NullMarked
package org.safeconduct.people.awareness.imports;

import org.jspecify.annotations.NullMarked;
