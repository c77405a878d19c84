/// What users come to do, done in a browser against the real command `./safeconduct demo`.
@NullMarked
package org.safeconduct.e2e;

import org.jspecify.annotations.NullMarked;
