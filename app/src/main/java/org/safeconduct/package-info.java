/// Safeconduct: where is everybody, who is in harm's way, is everybody accounted for.
@NullMarked
package org.safeconduct;

import org.jspecify.annotations.NullMarked;
