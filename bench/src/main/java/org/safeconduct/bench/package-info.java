/// How long do users wait? Measured from outside, over HTTP, on a demo organisation.
@NullMarked
package org.safeconduct.bench;

import org.jspecify.annotations.NullMarked;
