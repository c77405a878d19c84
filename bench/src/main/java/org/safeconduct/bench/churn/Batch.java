package org.safeconduct.bench.churn;

import java.util.List;
import org.safeconduct.engine.index.Leg;

/// Changes that are written together.
///
/// @param gone legs as they were
/// @param come legs as they are now; the id of a rebooked leg is in both lists
/// @param size how many changes that is; a rebooked leg counts once
record Batch(List<Leg> gone, List<Leg> come, int size) {}
