/// The layers of the map: small, without names, and only what has changed since the last time.
@NullMarked
package org.safeconduct.console.map;

import org.jspecify.annotations.NullMarked;
