/// The page behind a personal answer link: no sign-in, no script, at most 10 kB.
@NullMarked
package org.safeconduct.crisis.links;

import org.jspecify.annotations.NullMarked;
