/// The synthetic world of the benchmarks: cities, legs, alerts and questions, the same to the
/// byte for the same seed.
@NullMarked
package org.safeconduct.bench.world;

import org.jspecify.annotations.NullMarked;
