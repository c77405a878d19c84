/// The doors: which request may come in, as whom, and what every answer carries in its headers.
@NullMarked
package org.safeconduct.access.signin;

import org.jspecify.annotations.NullMarked;
