/// The page behind a personal answer link: no sign-in, no script but that of the door, at most
/// 10 kB.
@NullMarked
package org.safeconduct.crisis.links;

import org.jspecify.annotations.NullMarked;
