/// Who is, was or will be in an area during an interval? Plain Java and JTS; no Spring, no
/// database.
@NullMarked
package org.safeconduct.engine;

import org.jspecify.annotations.NullMarked;
