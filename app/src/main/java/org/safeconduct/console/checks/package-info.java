/// What must be in order for the house to work, and belongs to no room: database, disk, clock,
/// backup.
@NullMarked
package org.safeconduct.console.checks;

import org.jspecify.annotations.NullMarked;
