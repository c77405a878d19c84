/// How rows of this room's tables are read, and the condition that keeps a query to the reader's
/// scope.
///
/// - Not here: what is asked of the tables: that is in the `Jdbc…` class beside those who ask.
@NullMarked
package org.safeconduct.crisis.rows;

import org.jspecify.annotations.NullMarked;
