/// What do time, place, severity and confidence mean? Values only: no framework, no database,
/// no clock.
@NullMarked
package org.safeconduct.shared;

import org.jspecify.annotations.NullMarked;
