/// What the benchmarks share: the machine they run on, the database they start, and the tables they
/// write.
@NullMarked
package org.safeconduct.bench.measure;

import org.jspecify.annotations.NullMarked;
