/// `bench reverse`: which alerts hold at a point, asked of several engines.
@NullMarked
package org.safeconduct.bench.reverse;

import org.jspecify.annotations.NullMarked;
