/// The audit trail: append-only rows, sealed into a hash chain by a job, recomputed by a
/// command.
@NullMarked
package org.safeconduct.platform.audit;

import org.jspecify.annotations.NullMarked;
