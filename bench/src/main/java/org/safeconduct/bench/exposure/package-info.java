/// Who is there? The same questions to several engines, whose answers must be equal before any
/// time is told.
@NullMarked
package org.safeconduct.bench.exposure;

import org.jspecify.annotations.NullMarked;
