/// Headcounts for programs: the same front doors as the pages, as JSON under
/// `/api/v1/headcounts`.
@NullMarked
package org.safeconduct.crisis.api;

import org.jspecify.annotations.NullMarked;
