/// Who reports to whom, drawn as nested lists (`domain.md` 8.9). Screen: `/network/chart`.
@NullMarked
package org.safeconduct.governance.chart;

import org.jspecify.annotations.NullMarked;
