/// How long an officer waits for a person to be found, and for a large list to be taken in.
@NullMarked
package org.safeconduct.bench.people;

import org.jspecify.annotations.NullMarked;
